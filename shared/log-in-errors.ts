/** The part of the error catalogue that is about coming in: logins, codes and how often they may be tried. */
import { paths } from './paths.ts';

const logIn = { label: 'Log in', href: paths.staffSignIn };

/** The same words at the doors of patients and of staff; each has a login of its own. */
const loggedOut = {
  status: 403,
  title: 'You need to log in',
  sentence: 'You are not logged in, or you were logged out because the page was not used for 30 minutes.',
  next: 'Log in again. Nothing you saved is lost.',
  givesBack: true,
} as const;

/** Whatever fails at NHS login: the code always leads in. */
const nhsLoginFailed = {
  status: 403,
  title: 'We could not log you in with NHS login',
  next: 'Log in with a code instead. You do not need NHS login.',
  link: { label: 'Log in with a code', href: paths.myLogIn },
} as const;

export const logInErrors = {
  'code-limit': {
    status: 429,
    title: 'Too many codes',
    sentence: 'We have sent as many security codes as we can for now.',
    next: 'Wait an hour and try again, or go on without a code and we will ring you.',
    givesBack: true,
    link: { label: 'Go on without a code', href: paths.confirmContact },
  },
  'return-limit': {
    status: 429,
    title: 'Too many tries',
    sentence: 'Too many return codes were tried from this connection.',
    next: 'Wait an hour and try again, or start again.',
  },
  'log-in-limit': {
    status: 429,
    title: 'Too many tries to log in',
    sentence: 'To keep your request safe, we stopped for now.',
    next: 'Wait an hour and try again, or phone us.',
    givesBack: true,
    link: { label: 'Find our phone number', href: paths.contact },
  },
  'receipt-limit': {
    status: 429,
    title: 'Too many tries',
    sentence: 'Too many receipt numbers were tried from this connection.',
    next: 'Wait an hour and try again, or phone us.',
    givesBack: true,
    link: { label: 'Find our phone number', href: paths.contact },
  },
  'useful-limit': {
    status: 429,
    title: 'Too many answers',
    sentence: 'Too many answers came from this connection, so we did not count this one.',
    next: 'You can go on reading.',
    link: { label: 'See all guides', href: paths.selfHelp },
  },
  'shared-limit': {
    status: 429,
    title: 'Too many codes',
    sentence: 'To keep what is shared safe, we stopped for now.',
    next: 'Wait an hour and try again, or phone us.',
    givesBack: true,
    link: { label: 'Find our phone number', href: paths.contact },
  },
  'log-in-first': { ...loggedOut, link: { label: 'Log in', href: paths.myLogIn } },
  'code-first': { ...loggedOut, link: { label: 'Get a code', href: paths.sharedLogIn } },
  'not-signed-in': { ...loggedOut, link: logIn },
  'sign-in-failed': {
    status: 403,
    title: 'We could not log you in',
    sentence: 'Your account could not be checked, or it is not on the staff register of this service.',
    next: 'Try again, or ask your service manager to check the staff register.',
    link: logIn,
  },
  'issuer-away': {
    status: 503,
    title: 'Sorry, you cannot log in just now',
    sentence: 'The page where your organisation checks who you are does not answer.',
    next: 'Wait a minute and try again. If it goes on, tell your organisation’s IT help.',
    link: logIn,
  },
  'nhs-login-refused': {
    ...nhsLoginFailed,
    sentence: 'You chose not to share your details from NHS login, so we cannot log you in with it.',
  },
  'nhs-login-level': {
    ...nhsLoginFailed,
    sentence:
      'You have not yet proved who you are to NHS login. It needs a photo of your face and of an identity document.',
  },
  'nhs-login-details': {
    ...nhsLoginFailed,
    sentence: 'NHS login did not tell us all that we need to find your request.',
  },
  'nhs-login-differs': {
    ...nhsLoginFailed,
    sentence: 'Your details at NHS login are not the same as the ones in your request.',
  },
  'nhs-login-failed': {
    ...nhsLoginFailed,
    sentence: 'Something went wrong on the way back from NHS login. It may have taken too long.',
  },
  'nhs-login-away': {
    ...nhsLoginFailed,
    status: 503,
    sentence: 'NHS login does not answer just now.',
  },
} as const;

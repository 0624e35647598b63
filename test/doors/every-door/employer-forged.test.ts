/** The employer's door under forged requests and under nonsense. */
import { handler, routes } from '../../../functions/employer/app.ts';
import { employerSessionOf, tokenAtWork } from '../../people/sharing.ts';
import { underForgedRequests } from './session-door.ts';

underForgedRequests({
  handler,
  routes,
  begin: async () => undefined,
  session: () => employerSessionOf('keyed-address-of-nobody'),
  askForCode: (reader) => reader.post('/shared/log-in', { email: 'sam@paper.example' }),
  tokenOf: tokenAtWork,
  form: async () => ({ email: 'sam@paper.example' }),
  cookies: ['__Host-work', '__Host-work-code'],
});

/**
 * The staff register, kept by managers: who works for the service, as what, with which registration, and between which
 * days somebody may issue fit notes (§3.6, AHP-1, AHP-2). Who somebody is stays with the issuer.
 */
import type { Context } from 'hono';
import type { FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../shared/contracts/self-referral/read-answer.ts';
import { type StaffMember, staffRoles } from '../../shared/contracts/staff.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { entryOf, newMemberQuestion, typedOf } from '../../shared/rules/staff-register.ts';
import { ActionPage } from '../../shared/ui/staff/action-page.tsx';
import { TeamPage } from '../../shared/ui/staff/team-page.tsx';
import { today } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { appendNext } from '../store/audit-trail.ts';
import { listTeam, readRegister, saveStaff, staffKeyOf } from '../store/staff-register.ts';
import { actor, type ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

export async function showTeam(c: Context, manager: ServiceColleague): Promise<Response> {
  const team = await listTeam(manager.profile.id);
  const body = (
    <TeamPage
      who={whoIs(manager)}
      members={team.map(({ name, role, left, staffKey }) => ({
        name,
        role: staffRoles[role],
        left,
        href: paths.staffTeamMember(manager.profile.id, staffKey),
      }))}
      addHref={paths.staffTeamMember(manager.profile.id, 'new')}
      today={today()}
    />
  );
  return c.html(html({ title: 'Team', body }));
}

/** The entry that the address names: one of this service's team, or a new one. */
async function entryAt(c: Context, { profile }: ServiceColleague) {
  const staffKey = c.req.param('staffKey') ?? '';
  if (staffKey === 'new') return { staffKey, member: undefined };
  const member = /^[\w-]{32}$/.test(staffKey) ? await readRegister(staffKey) : undefined;
  if (!member?.roles.some(({ service }) => service === profile.id)) throw new Refusal('not-found');
  return { staffKey, member };
}

export async function showMember(c: Context, manager: ServiceColleague): Promise<Response> {
  const { member } = await entryAt(c, manager);
  const question = newMemberQuestion(member);
  const typed = member ? toTyped(question, typedOf(member, manager.profile.id)) : {};
  return show(c, manager, question, typed, [], 200);
}

export async function saveMember(c: Context, manager: ServiceColleague): Promise<Response> {
  const { staffKey, member } = await entryAt(c, manager);
  const question = newMemberQuestion(member);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(question, typed, today());
  if (!read.ok) return show(c, manager, question, typed, read.errors, 422);
  const key = member ? staffKey : await staffKeyOf(config().STAFF_ISSUER ?? '', String(read.value['subject']));
  const before: StaffMember | undefined = member ?? (await readRegister(key));
  if (!member && before?.roles.some(({ service }) => service === manager.profile.id)) {
    const message = 'This account is in the team already. Select it in the list to change it';
    return show(c, manager, question, typed, [{ field: 'subject', message }], 422);
  }
  const entry = entryOf(read.value, manager.profile.id, manager.member.name, before, key);
  if (entry.staffId === manager.member.staffId) {
    // Nobody gives themselves another role or a right to issue.
    return show(
      c,
      manager,
      question,
      typed,
      [{ field: 'name', message: 'Select another manager to change your own entry' }],
      422,
    );
  }
  await appendNext({
    chain: `team#${manager.profile.id}`,
    who: actor(manager),
    did: 'changed the register',
    what: entry.staffId,
  });
  await saveStaff(key, entry);
  return c.redirect(paths.staffTeam(manager.profile.id), 303);
}

function show(
  c: Context,
  manager: ServiceColleague,
  form: Question,
  typed: Typed,
  errors: readonly FieldError[],
  status: 200 | 422,
): Response | Promise<Response> {
  const body = (
    <ActionPage
      who={whoIs(manager)}
      backHref={paths.staffTeam(manager.profile.id)}
      person={manager.profile.name}
      form={form}
      typed={typed}
      errors={errors}
    />
  );
  return c.html(html({ title: form.title, body, error: errors.length > 0 }), status);
}

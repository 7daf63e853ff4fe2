// The list of accounts, and the form for a new one.
import { textIn } from '../../../../contract/words/text-in.js';
import { staffRoles } from '../../../../domain/access/staff.js';
import type { Text } from '../../../../domain/hub/hub.js';
import type { ListedStaff } from '../../../../use-cases/access/manage-staff.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

/** The typed values, without the password, which has to be typed again. */
interface TypedAccount {
  name: string;
  email: string;
  roles: readonly string[];
  hubs: readonly string[];
}

export interface AccountsFacts {
  accounts: readonly ListedStaff[];
  hubs: readonly { key: string; name: Text }[];
  /** The id of the reader's own account, which the reader cannot close. */
  own: string;
  typed?: TypedAccount;
  problems?: FormProblem[];
}

const nothingTyped: TypedAccount = { name: '', email: '', roles: [], hubs: [] };
const fields = ['name', 'email', 'password', 'roles', 'hubs'];

export function accountsPage(
  { accounts, hubs, own, problems = [], typed = nothingTyped }: AccountsFacts,
  context: StaffPageContext,
) {
  const nameOf = (key: string): string => {
    const hub = hubs.find((one) => one.key === key);
    return hub ? textIn(hub.name, context.language) : key;
  };
  return {
    ...cityBar(context, 'accounts.title', '/staff/accounts'),
    accounts: accounts.map(({ active, email, hubs: keys, id, name, roles }) => ({
      name,
      email,
      roles: roles.map((role) => staffText(context, `role.${role}`)).join(', '),
      hubs: roles.includes('administrator') ? staffText(context, 'accounts.everywhere') : keys.map(nameOf).join(', '),
      state: staffText(context, active ? 'accounts.open' : 'accounts.closed'),
      change: id === own ? '' : `/staff/accounts/${id}/${active ? 'close' : 'reopen'}`,
      changeLabel: staffText(context, active ? 'accounts.close' : 'accounts.reopen'),
    })),
    typed,
    problems,
    wrong: messagesOf(fields, problems),
    roles: staffRoles.map((role) => ({
      value: role,
      label: staffText(context, `role.${role}`),
      hint: staffText(context, `role-hint.${role}`),
      chosen: typed.roles.includes(role),
    })),
    hubs: hubs.map(({ key, name }) => ({
      value: key,
      label: textIn(name, context.language),
      chosen: typed.hubs.includes(key),
    })),
  };
}

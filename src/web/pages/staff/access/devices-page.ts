// The list of paired kiosks and lobby screens, the form for a new one, and the page that shows its key once.
import { textIn } from '../../../../contract/words/text-in.js';
import type { Text } from '../../../../domain/hub/hub.js';
import type { ManageDevices, NewDevice } from '../../../../use-cases/access/manage-devices.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { cityBar } from '../parts/page-frame.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';

const deviceKinds = ['kiosk', 'display'] as const;

/** The typed values of the form. */
interface TypedDevice {
  label: string;
  hub: string;
  kind: string;
}

export interface DevicesFacts {
  devices: Awaited<ReturnType<ManageDevices['all']>>;
  /** The hubs that the reader supervises. */
  hubs: readonly { key: string; name: Text }[];
  typed?: TypedDevice;
  problems?: FormProblem[];
}

const nothingTyped: TypedDevice = { label: '', hub: '', kind: '' };

export function devicesPage(
  { devices, hubs, problems = [], typed = nothingTyped }: DevicesFacts,
  context: StaffPageContext,
) {
  const nameOf = (key: string): string => {
    const hub = hubs.find((one) => one.key === key);
    return hub ? textIn(hub.name, context.language) : key;
  };
  return {
    ...cityBar(context, 'devices.title', '/staff/devices'),
    devices: devices.map(({ hub, id, kind, label }) => ({
      label,
      kind: staffText(context, `devices.kind.${kind}`),
      hub: nameOf(hub),
      revoke: `/staff/devices/${id}/revoke`,
    })),
    typed,
    problems,
    wrong: messagesOf(Object.keys(nothingTyped), problems),
    hubs: hubs.map(({ key, name }) => ({
      value: key,
      label: textIn(name, context.language),
      chosen: key === typed.hub,
    })),
    kinds: deviceKinds.map((value) => ({
      value,
      label: staffText(context, `devices.kind.${value}`),
      chosen: value === typed.kind,
    })),
  };
}

/** The key is in the fragment of the device's address, which browsers send to no server and no log has. */
export function newDevicePage(
  { hub, key, kind, label }: NewDevice & { key: string },
  publicUrl: string,
  context: StaffPageContext,
) {
  return {
    ...cityBar(context, 'devices.added', '/staff/devices'),
    named: staffText(context, 'devices.named', { kind: staffText(context, `devices.kind.${kind}`), label }),
    key,
    address: `${publicUrl}/${kind}/#key=${key}&hub=${hub}`,
  };
}

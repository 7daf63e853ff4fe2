// The preview of a changed policy: each number before and after the change.
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { PolicyPreview } from '../../../../use-cases/hub/change-policy.js';
import type { PolicyNow } from '../../../../use-cases/hub/show-policy.js';
import { staffPageContext, staffText } from '../parts/staff-page-context.js';
import { type TypedPolicy, rowsIn } from './policy-form.js';
import { policyFrame } from './policy-page.js';
import { policyChangeWords, warningWords } from './policy-words.js';

interface Hidden {
  name: string;
  value: string;
}

export function policyPreviewPage(now: PolicyNow, preview: PolicyPreview, typed: TypedPolicy, language: Language) {
  const context = staffPageContext(now.hub, now.asOf, language);
  const base = `/staff/hubs/${now.hub.key}`;
  return {
    ...policyFrame(staffText(context, 'policy.preview.title'), base),
    hub: textIn(now.hub.name, language),
    changes: preview.changes.map((change) => policyChangeWords(change, now.services, context)),
    warnings: preview.warnings.map((warning) => warningWords(warning, now.services, context)),
    note: typed.note ?? '',
    hidden: hiddenOf(typed),
    save: staffText(context, 'policy.preview.save', { version: preview.policy.version }),
  };
}

function hiddenOf(typed: TypedPolicy): Hidden[] {
  const single = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'step' && name !== 'idempotencyKey' ? [{ name, value }] : [],
  );
  const rows = rowsIn(typed).flatMap(({ service, number, value }) => [
    { name: 'rowService', value: service },
    { name: 'rowNumber', value: number },
    { name: 'rowValue', value },
  ]);
  return [...single, ...rows];
}

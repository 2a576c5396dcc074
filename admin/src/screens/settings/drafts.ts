import {
  type Organization,
  type OrganizationPatch,
  SdkError,
  ValidationError,
} from '@katek/sdk/admin';
import { computed, signal } from '@preact/signals';
import { katek } from '../../client.ts';
import { session } from '../../session.ts';
import { watchDrafts } from '../../ui/drafts-kept.ts';
import { agentModel, type AgentForm } from './agent-form.ts';
import { conciergeModel, type ConciergeForm } from './concierge-form.ts';
import { changesOf, type FormModel, type Problems } from './form-model.ts';
import { hoursModel, type HoursForm } from './hours-form.ts';
import { installModel, type InstallForm } from './install-form.ts';
import { lookModel, type LookForm } from './look-form.ts';
import { paymentsModel, type PaymentsForm } from './payments-form.ts';
import { privacyModel, type PrivacyForm } from './privacy-form.ts';
import { rulesModel, type RulesForm } from './rules-form.ts';
import { invitationsModel, type InvitationsForm } from './trigger-form.ts';
import { visitorsModel, type VisitorsForm } from './visitors-form.ts';

export interface Forms {
  look: LookForm;
  concierge: ConciergeForm;
  rules: RulesForm;
  agent: AgentForm;
  hours: HoursForm;
  payments: PaymentsForm;
  privacy: PrivacyForm;
  invitations: InvitationsForm;
  install: InstallForm;
  visitors: VisitorsForm;
}

export type SectionName = keyof Forms;

const models: { [Name in SectionName]: FormModel<Forms[Name]> } = {
  look: lookModel,
  concierge: conciergeModel,
  rules: rulesModel,
  agent: agentModel,
  hours: hoursModel,
  payments: paymentsModel,
  privacy: privacyModel,
  invitations: invitationsModel,
  install: installModel,
  visitors: visitorsModel,
};

const sectionNames = Object.keys(models) as SectionName[];

/** What was typed and not saved. It outlives the screen, so that a look at the leads loses nothing. */
const drafts = signal<{ readonly [Name in SectionName]?: Forms[Name] }>({});

interface Progress {
  status: 'idle' | 'saving' | 'saved';
  /** Saving was tried, so what is wrong is told as it is typed. */
  isChecked: boolean;
  /** What the server said, and the field it belongs to. */
  refusal: { place: string | null; message: string } | null;
}

const idle: Progress = { status: 'idle', isChecked: false, refusal: null };
const progress = signal<{ readonly [Name in SectionName]?: Progress }>({});

/** A section of the settings as it is on the screen. */
export interface Section<Form> {
  readonly form: Form;
  readonly saved: Form;
  /** What is wrong, by field. */
  readonly problems: Problems;
  readonly isDirty: boolean;
  readonly status: Progress['status'];
  /** What the server said that no field is to blame for. */
  readonly trouble: string | null;
  /** The server's words, wherever they are shown. */
  readonly refusal: string | null;
  change(change: Partial<Form>): void;
  discard(): void;
  /** `false` when something is wrong with it. */
  save(): Promise<boolean>;
}

/** Null while nobody is signed in. */
export function useOrganization(): Organization | null {
  return session.value.status === 'signed-in' ? session.value.me.organization : null;
}

/** Reads it again: somebody else may have changed it since the sign-in. */
export async function readOrganization(): Promise<void> {
  keepOrganization(await katek.organization.get());
}

export function sectionOf<Name extends SectionName>(
  name: Name,
  organization: Organization,
): Section<Forms[Name]> {
  const model: FormModel<Forms[Name]> = models[name];
  const saved = model.read(organization);
  const form = formOf(name, organization);
  const { status, isChecked, refusal } = progress.value[name] ?? idle;
  const isRefusedHere = refusal !== null && refusal.place !== null;
  return {
    form,
    saved,
    status,
    isDirty: isDirty(name, organization),
    problems: {
      ...(isChecked ? model.check(form) : {}),
      ...(isRefusedHere && { [refusal.place ?? '']: refusal.message }),
    },
    trouble: isRefusedHere ? null : (refusal?.message ?? null),
    refusal: refusal?.message ?? null,
    change(change) {
      drafts.value = { ...drafts.value, [name]: { ...form, ...change } };
      setProgress(name, { status: 'idle', isChecked, refusal: null });
    },
    discard() {
      forget(name);
      setProgress(name, idle);
    },
    save: () => save(name),
  };
}

export function formOf<Name extends SectionName>(
  name: Name,
  organization: Organization,
): Forms[Name] {
  const model: FormModel<Forms[Name]> = models[name];
  return drafts.value[name] ?? model.read(organization);
}

/** The sections with something unsaved. */
export const unsavedSections = computed<readonly SectionName[]>(() => {
  const { value } = session;
  if (value.status !== 'signed-in') return [];
  return sectionNames.filter((name) => isDirty(name, value.me.organization));
});

watchDrafts({
  hasUnsaved: () => unsavedSections.value.length > 0,
  forget() {
    drafts.value = {};
    progress.value = {};
  },
});

function isDirty<Name extends SectionName>(name: Name, organization: Organization): boolean {
  return drafts.value[name] !== undefined && changes(name, organization) !== null;
}

function changes<Name extends SectionName>(
  name: Name,
  organization: Organization,
): OrganizationPatch | null {
  const model: FormModel<Forms[Name]> = models[name];
  const before = model.write(model.read(organization));
  const patch = changesOf(before, model.write(formOf(name, organization)));
  return Object.keys(patch).length > 0 ? patch : null;
}

async function save<Name extends SectionName>(name: Name): Promise<boolean> {
  if (session.value.status !== 'signed-in') return false;
  const { organization } = session.value.me;
  const model: FormModel<Forms[Name]> = models[name];
  const form = formOf(name, organization);
  if (Object.keys(model.check(form)).length > 0) {
    setProgress(name, { ...idle, isChecked: true });
    return false;
  }
  const patch = changes(name, organization);
  if (!patch) {
    forget(name);
    setProgress(name, { ...idle, status: 'saved' });
    return true;
  }
  setProgress(name, { ...idle, status: 'saving' });
  try {
    keepOrganization(await katek.organization.update(patch));
    // What was typed while it was on its way is not saved.
    const isCurrent = drafts.value[name] === form;
    if (isCurrent) forget(name);
    setProgress(name, { ...idle, status: isCurrent ? 'saved' : 'idle' });
    return true;
  } catch (error) {
    const { field, message } = toRefusal(error);
    const refusal = { place: model.place({ field, message }, form), message };
    setProgress(name, { ...idle, isChecked: true, refusal });
    return false;
  }
}

function toRefusal(error: unknown): { field: string | null; message: string } {
  const message = error instanceof SdkError ? error.message : 'That could not be saved. Try again.';
  return { field: error instanceof ValidationError ? error.field : null, message };
}

function forget(name: SectionName): void {
  const { [name]: _, ...others } = drafts.value;
  drafts.value = others;
}

function setProgress(name: SectionName, value: Progress): void {
  progress.value = { ...progress.value, [name]: value };
}

function keepOrganization(organization: Organization): void {
  if (session.value.status !== 'signed-in') return;
  session.value = { status: 'signed-in', me: { ...session.value.me, organization } };
}

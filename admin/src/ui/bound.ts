/** What a form is made of, wherever it is kept. */
interface Bindable<Form> {
  readonly form: Form;
  readonly problems: Readonly<Partial<Record<string, string>>>;
  change(change: Partial<Form>): void;
}

type NamesOf<Form, Value> = {
  [Name in keyof Form]: Form[Name] extends Value ? Name : never;
}[keyof Form] &
  string;

/** Ties a text of the form to its field. */
export function textOf<Form>({ form, problems, change }: Bindable<Form>) {
  return (name: NamesOf<Form, string>) => ({
    value: String(form[name]),
    problem: problems[name],
    onInput: (value: string) => change({ [name]: value } as Partial<Form>),
  });
}

/** Ties something that is so or not to its field. */
export function checkOf<Form>({ form, change }: Pick<Bindable<Form>, 'form' | 'change'>) {
  return (name: NamesOf<Form, boolean>) => ({
    isChecked: Boolean(form[name]),
    onChange: (isChecked: boolean) => change({ [name]: isChecked } as Partial<Form>),
  });
}

/** Ties several short texts to their list. */
export function listOf<Form>({ form, problems, change }: Bindable<Form>) {
  return (name: NamesOf<Form, readonly string[]>) => ({
    values: form[name] as readonly string[],
    problem: problems[name],
    onChange: (values: string[]) => change({ [name]: values } as Partial<Form>),
  });
}

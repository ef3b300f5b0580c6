/** Everything a form is made of; see each part for how to use it, and /styleguide for how it looks. */
export { AppForm, FormActions, type FormMeta, SubmitButton } from "./app-form";
export { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "./choice-fields";
export { ErrorSummary } from "./error-summary";
export { useErrorText } from "./error-text";
export { FieldErrors, LawNote } from "./field";
export type { FieldMeta, FormTexts } from "./field-source";
export { FormRefusal } from "./form-refusal";
export { DateField, FileField, MoneyField, NumberField, TextArea, TextField } from "./text-fields";
export { TwinsField } from "./twins-field";
export { WorkField } from "./work-field";
export { YesNoRows } from "./yes-no-rows";

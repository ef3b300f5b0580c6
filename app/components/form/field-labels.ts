/** Labels by field name, so that the error summary can name the field; list indexes are left out of the name. */
export type FieldLabels = Readonly<Record<string, string>>;

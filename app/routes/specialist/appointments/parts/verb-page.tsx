import { type FieldMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import type { AppointmentVerb } from "../../placements/routes";
import type { appointmentLoader } from "./appointment.server";
import { AppointmentHead } from "./head";

type Values = Record<string, string>;
type Fields<Name extends string> = Record<Name, FieldMetadata<string>>;

/**
 * The page of one verb on an appointment: whose it is, the fields of this verb, what follows from it.
 * @param labels of the fields, for the summary of what is wrong
 */
export function VerbPage<Name extends string>(props: {
  verb: AppointmentVerb;
  labels: Record<Name, string>;
  note: string;
  stored?: Record<Name, string>;
  children: (fields: Fields<Name>) => ReactNode;
}) {
  const { t } = useTranslation("placement");
  const { appointment } = useLoaderData<typeof appointmentLoader>();
  const [form, fields] = useForm<Values>({
    lastResult: useActionData<SubmissionResult<string[]>>(),
    defaultValue: props.stored,
  });
  const verb = t(`appointment.verb.${props.verb}`);
  return (
    <div className="wrap-text">
      <AppointmentHead appointment={appointment} verb={verb} />
      <AppForm form={form} version={appointment.version} labels={props.labels}>
        {props.children(fields as Fields<Name>)}
        <p className="soft">{props.note}</p>
        <FormActions>
          <SubmitButton>{verb}</SubmitButton>
          <ButtonLink to={`/specialist/appointments/${appointment.id}`} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { mailField } from "~/domain/mail";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { changeAddress } from "~/services/user/change-address";
import { otherUserLoader } from "./parts/other-user.server";

const schema = z.object({ email: mailField });

export const handle = { title: "coordinator:users.changeAddress" };

export const loader = otherUserLoader;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const userId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { email }) => {
    await changeAddress(trx, actor, { userId, email }, clock);
    return redirect(`/coordinator/users/${userId}?done=addressChanged`);
  });
}

/** For somebody who lost their mailbox and cannot confirm a change themselves. */
export default function ChangeAddress() {
  const { t } = useTranslation(["coordinator", "common"]);
  const user = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const back = `/coordinator/users/${user.id}`;
  const called = user.name || user.email;
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: back, label: called }]}
        title={t("users.addressTitle", { name: called })}
        lead={t("users.addressCheck")}
      />
      <AppForm form={form} labels={{ email: t("users.addressNew") }}>
        <TextField
          field={fields.email}
          type="email"
          autoComplete="off"
          label={t("users.addressNew")}
          hint={t("users.addressAfter")}
          dir="ltr"
        />
        <FormActions>
          <SubmitButton>{t("users.changeAddress")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { addressChangeWait, pendingAddress } from "~/auth/address-change.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { ActionButton } from "~/components/actions";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { Fact, Facts } from "~/components/lists";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { mailField } from "~/domain/mail";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { readableMail } from "~/i18n/mail-address.server";
import { formCommand } from "~/request/command.server";
import { askAddressChange } from "~/services/user/ask-address-change";
import { localeParam } from "./parts/locale.server";

const schema = z.object({ email: mailField });

export const handle = { title: "public:signInAddress.title" };

export async function loader(args: LoaderFunctionArgs) {
  localeParam(args);
  const login = await requireStrongLogin(args);
  return { email: readableMail(login.email), pending: await pendingAddress(login.actor.userId) };
}

/** Whether anybody signs in with the new address is told to nobody: every address gets the same answer. */
export async function action(args: ActionFunctionArgs) {
  const locale = localeParam(args);
  const { actor, id } = await requireStrongLogin(args);
  return formCommand(args, actor, schema, async (trx, { email }) => {
    const wait = await addressChangeWait(actor.userId);
    if (wait > 0) {
      return data({ error: { "": ["tooMany"] } }, { status: 429, headers: { "Retry-After": String(wait) } });
    }
    await askAddressChange(trx, actor, { email, sessionId: id }, clock);
    return redirect(`/${locale}/sign-in-address`);
  });
}

/** The address somebody signs in with, and how they change it themselves. */
export default function SignInAddress() {
  const { t } = useTranslation("public");
  const { email, pending } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageHeader title={t("signInAddress.title")} />
      <Flash ns="public" />
      <Facts>
        <Fact label={t("signInAddress.now")}>
          <bdi dir="ltr">{email}</bdi>
        </Fact>
      </Facts>
      {pending && <Pending pending={pending} />}
      <Section title={t("signInAddress.change")} id="change">
        <div className="stack">
          <p>{t("signInAddress.lead")}</p>
          <AppForm form={form} labels={{ email: t("signInAddress.label") }}>
            <TextField
              field={fields.email}
              type="email"
              autoComplete="email"
              label={t("signInAddress.label")}
              dir="ltr"
            />
            <FormActions>
              <SubmitButton kind={pending ? "second" : "main"}>{t("signInAddress.send")}</SubmitButton>
            </FormActions>
          </AppForm>
          <p className="soft">{t("signInAddress.lost")}</p>
        </div>
      </Section>
    </>
  );
}

type PendingChange = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["pending"]>;

/** The change that was asked for: what is still missing, and the way back. */
function Pending({ pending }: { pending: PendingChange }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const state = (confirmed: boolean) => t(confirmed ? "signInAddress.confirmed" : "signInAddress.missing");
  return (
    <Section title={t("signInAddress.pending")} id="pending">
      <div className="stack">
        <Facts>
          <Fact label={t("signInAddress.to")}>
            <bdi dir="ltr">{pending.newEmail}</bdi>
          </Fact>
          <Fact label={t("signInAddress.oldBox")}>{state(pending.oldConfirmed)}</Fact>
          <Fact label={t("signInAddress.newBox")}>{state(pending.newConfirmed)}</Fact>
          <Fact label={t("signInAddress.until")}>{formatDateTime(pending.until, locale)}</Fact>
        </Facts>
        <Notice>
          <p>{t("signInAddress.sent")}</p>
        </Notice>
        <ActionButton action={`/${locale}/sign-in-address/take-back`}>{t("signInAddress.takeBack")}</ActionButton>
      </div>
    </Section>
  );
}

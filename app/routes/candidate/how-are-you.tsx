import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { ActionButton } from "~/components/actions";
import { FormRefusal } from "~/components/form";
import { Icon } from "~/components/icon";
import { useMyBase } from "~/components/my-base";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { feelings } from "~/domain/support/messages";
import { isLocale } from "~/i18n/locales";
import { myQuestion } from "~/queries/candidate/my-question";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { answerHowAreYou } from "~/services/support/answer-how-are-you";
import { requirePerson } from "./parts/person.server";

const schema = z.object({ feeling: z.enum(feelings, "choose") });

export const handle = { title: "my:feeling.title" };

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requirePerson(args);
  const id = idParam(args.params.id);
  return readAs(actor, (trx) => myQuestion(trx, actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const actor = await requirePerson(args);
  const stepId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { feeling }) => {
    await answerHowAreYou(trx, actor, { stepId, feeling }, clock);
    return redirect(`/${locale}/my?done=${feeling === "bad" ? "feelingCall" : "feeling"}`);
  });
}

/** Three faces, one press. Only the person's helper sees the answer. */
export default function HowAreYouPage() {
  const { t } = useTranslation("my");
  const question = useLoaderData<typeof loader>();
  const address = `${useMyBase()}/how-are-you/${question.id}`;
  return (
    <div className="stack">
      <PageHeader title={t("feeling.title")} lead={t("feeling.lead")} />
      <FormRefusal />
      <ul className="my-faces">
        {feelings.map((feeling) => (
          <li key={feeling}>
            <ActionButton action={address} fields={{ feeling }} kind="second" size="big">
              <Icon name={feeling} size={32} />
              {t(`feeling.${feeling}`)}
            </ActionButton>
          </li>
        ))}
      </ul>
      <p className="soft">{t("feeling.private")}</p>
    </div>
  );
}

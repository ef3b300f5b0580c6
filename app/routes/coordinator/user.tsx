import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ActionButton, ButtonLink } from "~/components/actions";
import { Fact, Facts } from "~/components/lists";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText } from "~/components/values";
import { findUser } from "~/queries/user/list";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { toneOf } from "./parts/user-tone";

export const handle = { title: "coordinator:users.one" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const user = await readAs(actor, (trx) => findUser(trx, idParam(args.params.id)));
  return { user: user ?? throwNotFound(), isSelf: user?.id === actor.userId };
}

export default function User() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { user, isSelf } = useLoaderData<typeof loader>();
  const at = (verb: string) => `/coordinator/users/${user.id}/${verb}`;
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/coordinator/users", label: t("users.title") }]}
        title={user.name || user.email}
        tag={<StatusTag tone={toneOf[user.state]}>{t(`users.states.${user.state}`)}</StatusTag>}
      />
      <Flash ns="coordinator" />
      <Facts>
        <Fact label={t("users.role")}>{[t(`common:role.${user.role}`), user.company].filter(Boolean).join(", ")}</Fact>
        <Fact label={t("users.email")}>
          <bdi dir="ltr">{user.email}</bdi>
        </Fact>
        <Fact label={t("users.lastSignedIn")}>
          {user.lastSignedInAt ? <DateText value={user.lastSignedInAt} /> : t("users.never")}
        </Fact>
        {user.invitedAt && (
          <Fact label={t("users.invitedAt")}>
            <DateText value={user.invitedAt} />
          </Fact>
        )}
        <Fact label={t("users.factor")}>{t(user.hasFactor ? "users.factorSet" : "users.factorNone")}</Fact>
      </Facts>
      <Section title={t("users.actions")} id="actions">
        {isSelf ? (
          <div className="stack-s">
            <p>{t("users.self")}</p>
            <p>
              <ButtonLink to="/auth/account" kind="second">
                {t("common:nav.security")}
              </ButtonLink>
            </p>
          </div>
        ) : (
          <div className="actions">
            {user.state === "invited" && (
              <ActionButton action={at("invite-again")} kind="main">
                {t("users.inviteAgain")}
              </ActionButton>
            )}
            {user.state === "disabled" ? (
              <ActionButton action={at("enable")} kind="main">
                {t("users.enable")}
              </ActionButton>
            ) : (
              <>
                <ActionButton action={at("end-sessions")}>{t("users.endSessions")}</ActionButton>
                <ButtonLink to={at("address")} kind="second">
                  {t("users.changeAddress")}
                </ButtonLink>
                {user.hasFactor && (
                  <ButtonLink to={at("reset-factor")} kind="second">
                    {t("users.resetFactor")}
                  </ButtonLink>
                )}
                <ButtonLink to={at("disable")} kind="danger">
                  {t("users.disable")}
                </ButtonLink>
              </>
            )}
          </div>
        )}
      </Section>
    </>
  );
}

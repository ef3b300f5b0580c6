import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { TextField } from "~/components/form";
import { DataTable } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText } from "~/components/values";
import { pageNumber } from "~/domain/page-number";
import { userList, userRoles, userStates } from "~/queries/user/list";
import { toneOf } from "./parts/user-tone";

export const handle = { title: "coordinator:users.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const filter = {
    role: userRoles.find((role) => role === search.get("role")),
    state: userStates.find((state) => state === search.get("state")),
    search: (search.get("q") ?? "").trim().slice(0, 100),
    page: pageNumber(search),
  };
  return { ...(await readAs(actor, (trx) => userList(trx, filter))), filter };
}

export default function Users() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { users, total, pages, filter } = useLoaderData<typeof loader>();
  const active = [filter.role, filter.state, filter.search].filter(Boolean).length;
  return (
    <>
      <PageHeader
        title={t("users.title")}
        lead={t("users.lead", { count: total })}
        actions={
          <ButtonLink to="/coordinator/users/new" icon="plus">
            {t("users.invite")}
          </ButtonLink>
        }
      />
      <Flash ns="coordinator" />
      <div className="with-facets">
        <Facets active={active}>
          <TextField name="q" type="search" label={t("users.search")} defaultValue={filter.search} optional />
          <FacetGroup
            name="role"
            type="radio"
            label={t("users.role")}
            options={userRoles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
          />
          <FacetGroup
            name="state"
            type="radio"
            label={t("users.state")}
            options={userStates.map((state) => ({ value: state, label: t(`users.states.${state}`) }))}
          />
        </Facets>
        <div className="stack">
          {users.length === 0 ? (
            <EmptyState icon="people" title={t("users.none")} />
          ) : (
            <DataTable
              caption={t("users.title")}
              captionHidden
              rows={users}
              rowKey={(user) => user.id}
              columns={[
                {
                  key: "name",
                  label: t("users.name"),
                  header: true,
                  cell: (user) => <Link to={`/coordinator/users/${user.id}`}>{user.name || user.email}</Link>,
                },
                {
                  key: "role",
                  label: t("users.role"),
                  cell: (user) => [t(`common:role.${user.role}`), user.company].filter(Boolean).join(", "),
                },
                {
                  key: "state",
                  label: t("users.state"),
                  cell: (user) => <StatusTag tone={toneOf[user.state]}>{t(`users.states.${user.state}`)}</StatusTag>,
                },
                {
                  key: "seen",
                  label: t("users.lastSignedIn"),
                  cell: (user) => (user.lastSignedInAt ? <DateText value={user.lastSignedInAt} /> : t("users.never")),
                },
              ]}
            />
          )}
          <Pagination page={filter.page} pages={pages} />
        </div>
      </div>
    </>
  );
}

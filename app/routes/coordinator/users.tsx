import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { ButtonLink } from "~/components/actions";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { type UserRow, userList, userRoles, userStates } from "~/queries/user/list";
import { useUserColumns, useUserLine } from "./parts/user-row";

export const handle = { title: "coordinator:users.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const filter = {
      role: userRoles.find((role) => role === search.get("role")),
      state: userStates.find((state) => state === search.get("state")),
      search: (search.get("q") ?? "").trim().slice(0, 100),
      page: pageNumber(search),
    };
    const today = clock.today();
    return { ...(await userList(trx, filter, today)), filter, me: actor.userId, today };
  });
}

export default function Users() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { users, total, pages, counts, filter, me, today } = useLoaderData<typeof loader>();
  const columns = useUserColumns(today);
  const line = useUserLine();
  // what takes access away is not done to oneself
  const select = useSelection<UserRow>(
    "users",
    (user) => (user.id === me ? null : user.id),
    (user) => user.name || user.email,
  );
  return (
    <>
      <ListHead
        title={t("users.title")}
        count={total}
        links={select.link}
        actions={
          !select.on && (
            <ButtonLink to="/coordinator/users/new" icon="plus">
              {t("users.invite")}
            </ButtonLink>
          )
        }
      />
      <Flash ns="coordinator" />
      {select.bar ?? (
        <ListBar
          search={{ q: filter.search, label: t("users.search"), hint: t("users.search") }}
          total={total}
          filters={[
            {
              name: "role",
              label: t("users.role"),
              single: true,
              options: userRoles.map((role) => ({
                value: role,
                label: t(`common:role.${role}`),
                count: counts.role[role] ?? 0,
              })),
            },
            {
              name: "state",
              label: t("users.state"),
              single: true,
              options: userStates.map((state) => ({
                value: state,
                label: t(`users.states.${state}`),
                count: counts.state[state] ?? 0,
              })),
            },
          ]}
        />
      )}
      {users.length === 0 ? (
        <EmptyState icon="people" title={t("users.none")} />
      ) : (
        <>
          <DeskTable
            label={t("users.title")}
            who={t("users.name")}
            columns={select.columns(columns)}
            acts={!select.on}
            rows={users}
            line={line}
          />
          {select.foot}
        </>
      )}
      <Pagination page={filter.page} pages={pages} />
    </>
  );
}

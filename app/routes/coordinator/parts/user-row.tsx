import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { StatusTag } from "~/components/tags";
import { cityDay } from "~/config/clock";
import type { UserRow } from "~/queries/user/list";
import { toneOf } from "./user-tone";

/** What somebody may see, where mail goes, and when the account was last used. */
export function useUserColumns(today: string): DeskColumn<UserRow>[] {
  const { t } = useTranslation(["coordinator", "common"]);
  return [
    {
      key: "role",
      label: t("users.role"),
      cell: (user) => [t(`common:role.${user.role}`), user.company].filter(Boolean).join(", "),
    },
    { key: "email", label: t("users.email"), narrow: "none", cell: (user) => <bdi dir="ltr">{user.email}</bdi> },
    {
      key: "seen",
      label: t("users.seen"),
      width: "word",
      narrow: "end",
      cell: (user) => <Seen user={user} today={today} />,
    },
  ];
}

/** When the account was last used, or why it is not. */
function Seen({ user, today }: { user: UserRow; today: string }) {
  const { t } = useTranslation("coordinator");
  if (user.state !== "active")
    return <StatusTag tone={toneOf[user.state]}>{t(`users.states.${user.state}`)}</StatusTag>;
  if (!user.lastSignedInAt) return <span className="soft">{t("users.never")}</span>;
  return <Due value={cityDay(user.lastSignedInAt)} today={today} late={false} />;
}

/** Whose account it is, the telephone where one is known, and another invitation for those who have not come yet. */
export function useUserLine(): (user: UserRow) => DeskLine {
  const { t } = useTranslation("coordinator");
  return (user) => {
    const to = `/coordinator/users/${user.id}`;
    const called = user.name || user.email;
    return {
      key: user.id,
      to,
      title: <bdi>{called}</bdi>,
      phone: user.phone === "" ? null : { number: user.phone, name: called },
      act: user.state === "invited" && (
        <ActionButton action={`${to}/invite-again`} size="small">
          {t("users.again")}
          <span className="vh"> {called}</span>
        </ActionButton>
      ),
    };
  };
}

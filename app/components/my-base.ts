import { useParams } from "@remix-run/react";
import { useLocale } from "~/i18n/locale";

/** Where a person's own area begins: their own, or the one in which somebody of the team looks at it. */
export function useMyBase(): string {
  const { person } = useParams();
  return `/${useLocale()}/${person ? `seen/${person}` : "my"}`;
}

import { useLoaderData } from "@remix-run/react";
import { Flash } from "~/components/notice";
import { useLocale } from "~/i18n/locale";
import { homeLoader } from "./parts/area.server";
import { MyStart } from "./parts/my-start";

export const loader = homeLoader;
export const handle = { title: "common:my.home" };

/** The first page of a person's own area. */
export default function MyHomePage() {
  return (
    <>
      <Flash ns="my" />
      <MyStart {...useLoaderData<typeof loader>()} base={`/${useLocale()}/my`} />
    </>
  );
}

import { useLoaderData } from "@remix-run/react";
import { useMyBase } from "~/components/my-base";
import { Flash } from "~/components/notice";
import { homeLoader } from "./parts/area.server";
import { MyStart } from "./parts/my-start";

export const loader = homeLoader;
export const handle = { title: "common:my.home" };

/** The first page of a person's own area. */
export default function MyHomePage() {
  return (
    <>
      <Flash ns="my" />
      <MyStart {...useLoaderData<typeof loader>()} base={useMyBase()} />
    </>
  );
}

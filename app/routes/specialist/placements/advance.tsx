import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { advancePlacement } from "~/services/advance-placement";
import { moveAction, moveLoader } from "./move.server";
import type { MoveResult } from "./move-form";
import { MovePage } from "./move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "advance");
export const action = (args: ActionFunctionArgs) => moveAction(args, "advance", advancePlacement);
export const handle = { title: "placement:verb.advance" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<typeof action>() as MoveResult} />;
}

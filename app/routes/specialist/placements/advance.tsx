import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { advancePlacement } from "~/services/placement/advance-placement";
import { moveAction, moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";
import { MovePage } from "./parts/move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "advance");
export const action = (args: ActionFunctionArgs) => moveAction(args, "advance", advancePlacement);
export const handle = { title: "placement:verb.advance" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<MoveResult>()} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepBack } from "~/services/placement/step-back";
import { moveAction, moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";
import { MovePage } from "./parts/move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "step_back");
export const action = (args: ActionFunctionArgs) => moveAction(args, "step_back", stepBack);
export const handle = { title: "placement:verb.step_back" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<MoveResult>()} />;
}

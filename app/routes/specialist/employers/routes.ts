import { prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/specialist/employers/${name}.tsx`;

/** Companies: work list, record, and one address for everything that can be done with one. */
export const employerWorkRoutes: RouteConfigEntry[] = prefix("specialist/employers", [
  route("", file("list"), { index: true }),
  route("new", file("new")),
  ...prefix(":id", [
    route("", file("record"), { index: true }),
    route("edit", file("edit")),
    // the last segment is `new` or an id
    route("sites/:siteId", file("site")),
    route("contacts/:contactId", file("contact")),
    route("contacts/:contactId/invite", file("invite")),
    route("visits/:visitId", file("visit")),
    route("visits/:visitId/record", file("visit-record")),
    route("visits/:visitId/cancel", file("visit-cancel")),
    route("agreement", file("agreement")),
    route("agreement/write", file("agreement-write")),
    route("agreement/send", file("agreement-send")),
    route("agreement/confirm", file("agreement-confirm")),
    route("agreement/signed", file("agreement-signed")),
    route("agreement/review", file("agreement-review")),
    route("agreement/end", file("agreement-end")),
    route("concerns/:concernId", file("concern")),
    route("concerns/:concernId/close", file("close-concern")),
  ]),
]);

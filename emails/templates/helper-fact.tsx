import type { MailContext } from "./context";
import { Fact } from "./layout";

/** Who helps, by first name, and the number to call them. */
export function HelperFact({ name, phone, context }: { name: string; phone: string | null; context: MailContext }) {
  return (
    <Fact label={context.t("appointment.helper")}>
      <bdi>{name}</bdi>
      {phone ? (
        <>
          {" · "}
          <bdi dir="ltr">{phone}</bdi>
        </>
      ) : null}
    </Fact>
  );
}

import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { MailContext } from "./context";

// Mail programs read neither custom properties nor style sheets reliably, so the look's colours are repeated here.
const colour = {
  ink: "#16212b",
  paper: "#fbfaf7",
  card: "#ffffff",
  petrol: "#0b5563",
  quiet: "#55606a",
  line: "#d9d5cc",
};
const font = '"Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Naskh Arabic", Tahoma, Arial, sans-serif';
const body = { color: colour.ink, fontSize: "16px", lineHeight: "26px", margin: "0 0 16px" };

type LayoutProps = {
  context: MailContext;
  /** First line shown by mail programs beside the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
  /** Why this mail came, shown at the end; a key of the catalogue. */
  reason: string;
};

/** Frame of every mail: one column, readable without images, mirrored for right-to-left languages. */
export function Layout({ context, preview, heading, children, reason }: LayoutProps) {
  const { locale, dir, t, sender } = context;
  const align = dir === "rtl" ? "right" : "left";
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={{ backgroundColor: colour.paper, fontFamily: font, margin: 0, padding: "24px 12px" }}>
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: "560px", margin: "0 auto", textAlign: align }}>
          <Text style={{ ...body, color: colour.petrol, fontWeight: 700, letterSpacing: "0.02em" }}>Sprosse</Text>
          <Section
            style={{
              backgroundColor: colour.card,
              border: `1px solid ${colour.line}`,
              borderRadius: "8px",
              padding: "28px 28px 12px",
            }}
          >
            <Heading as="h1" style={{ color: colour.ink, fontSize: "24px", lineHeight: "32px", margin: "0 0 16px" }}>
              {heading}
            </Heading>
            {children}
          </Section>
          <Hr style={{ borderColor: "transparent", margin: "8px 0" }} />
          <Text style={{ color: colour.quiet, fontSize: "14px", lineHeight: "22px", margin: "0 4px" }}>
            {sender.office}
            {sender.phone ? (
              <>
                {" · "}
                {t("layout.phone")} <bdi dir="ltr">{sender.phone}</bdi>
              </>
            ) : null}
            <br />
            {t(reason)} {t("layout.automatic")}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={body}>{children}</Text>;
}

/** A fact with its name, e.g. place of an appointment. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Text style={{ ...body, margin: "0 0 8px" }}>
      <span style={{ color: colour.quiet }}>{label}</span>
      <br />
      <strong>{children}</strong>
    </Text>
  );
}

/** The one thing to do. The address is repeated as text for mail programs that do not show buttons. */
export function Action({ href, label, context }: { href: string; label: string; context: MailContext }) {
  return (
    <>
      <Button
        href={href}
        style={{
          backgroundColor: colour.petrol,
          borderRadius: "6px",
          color: "#ffffff",
          display: "inline-block",
          fontSize: "17px",
          fontWeight: 600,
          margin: "8px 0 16px",
          padding: "14px 22px",
          textDecoration: "none",
        }}
      >
        {label}
      </Button>
      <Text
        data-skip-in-text="true"
        style={{ color: colour.quiet, fontSize: "14px", lineHeight: "22px", margin: "0 0 16px" }}
      >
        {context.t("layout.copyLink")}
        <br />
        <bdi dir="ltr" style={{ wordBreak: "break-all" }}>
          {href}
        </bdi>
      </Text>
    </>
  );
}

/** What a reader may do instead: a plain address, so that the mail keeps one button. */
export function OtherLink({ href }: { href: string }) {
  return (
    <Text style={{ ...body, fontSize: "14px", lineHeight: "22px" }}>
      <a href={href} dir="ltr" style={{ color: colour.petrol, wordBreak: "break-all" }}>
        {href}
      </a>
    </Text>
  );
}

/** A code to type, set wide and always left to right. */
export function Code({ value }: { value: string }) {
  return (
    <Text
      style={{
        color: colour.ink,
        fontFamily: "ui-monospace, Menlo, Consolas, monospace",
        fontSize: "30px",
        fontWeight: 700,
        letterSpacing: "0.2em",
        lineHeight: "40px",
        margin: "0 0 16px",
      }}
    >
      <bdi dir="ltr">{value}</bdi>
    </Text>
  );
}

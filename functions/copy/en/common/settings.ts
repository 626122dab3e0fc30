/** The list of settings: what each is for. */
export const settings = {
  title: "Settings",
  lead: "Everything you can set, and what it’s for.",
  groups: { own: "Yours", network: "Network", records: "Records" },
  what: {
    account: "Your roles, your PIN and passkeys, and where you’re signed in.",
    notifications: "What you’re told about, by email or text.",
    profile:
      "Name, legal entity, time zone and contact. Referral partners see these, and consents name them.",
    publicForm: "The web page where people ask for a place, and what it says about your houses.",
    houses: "Who each house is for, its fees and rules, its rooms and beds.",
    staff: "Who has access, in which role and which houses.",
    partners: "Treatment programs that refer to you, and their API keys.",
    papers: "What residents read and sign at move-in.",
    notices: "What a house serves when it ends a stay.",
    agreements: "BAAs and QSOAs on file, and when their terms end.",
    breaches: "Incidents with resident records: risk assessment, notices and the 60-day clock.",
    retention: "When details of old inquiries and referrals are deleted, and what is held.",
    setUp: "What’s still missing before you open.",
    imports: "Houses and beds from a spreadsheet.",
    residentsImport: "Current residents from a spreadsheet.",
    export: "Files for a spreadsheet, and a full export.",
    activity: "Who did what, and when.",
    closing: "Delete every record, with a certificate.",
    answering: "Approve closing the network, if an administrator asked for it.",
  },
} as const;

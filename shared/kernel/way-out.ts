/**
 * Why something may leave the network. Every way out states one: outbox requests with outside effects, emails, exported
 * sheets, answers to partners.
 * `no_resident`: it says nothing about anyone who lives there or asks to. `own_use`: read by the network's own staff.
 * `to_the_person`: their own copy. `sent_by_them`: what its recipient sent. `consent`: it passes the gate.
 */
export type WayOut = "no_resident" | "own_use" | "to_the_person" | "sent_by_them" | "consent";

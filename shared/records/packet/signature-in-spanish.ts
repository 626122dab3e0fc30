import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { consentStatement, consentText, intent, paperStatement } from "./signature.ts";

/*
 * What a resident agrees to before they sign on a screen, and what they sign, in Spanish. A network uses it once a
 * person has reviewed it against the English (`reviewedWording`).
 */

const readIt = "Leí esto, o me lo leyeron, y pude hacer preguntas.";

export const inSpanish = {
  consentText: `Usted puede firmar sus documentos de ingreso en esta pantalla o en papel. Usted decide, y su decisión no cambia nada de su estancia.

- El papel es gratis. Si prefiere papel, dígaselo al personal o elija “Prefiero firmar en papel”.
- Esto vale para los documentos de ingreso de esta estancia y para nada más. Un aviso que termina una estancia se entrega en papel.
- Puede cambiar de opinión en cualquier momento, sin costo. Dígaselo al personal o elija aquí “Prefiero firmar en papel”. Lo que ya firmó queda firmado.
- Puede recibir una copia en papel de todo lo que firme, ahora o después, sin costo. Si quiere una por correo electrónico, dé su dirección al personal.
- Para firmar, solo necesita este dispositivo. Para leer una copia que le mandemos, necesita correo electrónico. Para abrir una copia en PDF, necesita un lector de PDF; los teléfonos y las computadoras ya traen uno.
- Si cambia su correo electrónico o su número de teléfono, avise al personal para que las copias le lleguen.`,
  consentStatement:
    "Puedo leer esto en la pantalla, o me lo leyeron. Acepto firmar en una pantalla. El nombre que escribí es mi firma.",
  intent: (name: string): string => `${readIt} Al elegir “Firmar y continuar”, lo firmo como ${name}.`,
  paperStatement: readIt,
};

/** Tells this wording, in both languages, from any other: a review is of exactly this. */
export const signatureWording: string = fingerprint([
  [consentText, consentStatement, intent("…"), paperStatement],
  [inSpanish.consentText, inSpanish.consentStatement, inSpanish.intent("…"), inSpanish.paperStatement],
]);

import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** What a resident takes along, in Spanish. */
export const record = {
  lead: "Todo lo que hay en sus páginas en un solo archivo: dónde vivió, lo que firmó, sus consentimientos, qué se compartió y quién vio su expediente. Es suyo. Guárdelo, o déselo a la próxima casa o a quien usted quiera.",
  holds:
    "El archivo trae un PDF para leer y la misma información como datos, con un sello. Con el sello, una casa que use el mismo servicio de Porchlight puede comprobar que los datos no se cambiaron.",
  private: "Tiene información privada. Si usa un teléfono compartido, bórrelo al terminar.",
  button: "Descargar mi expediente",
  title: "Mi expediente",
  made: message("Hecho el {day} por {network}"),
  stays: "Dónde viví",
  stay: message("{house}, cama {bed}, del {since} {until, select, none {hasta hoy} other {al {until}}}"),
  aHouse: "Una casa",
  consents: "Mis consentimientos",
  consent: message("{title}, con {to}. Firmado: {day}.{over, select, yes { Ya terminó.} other {}}"),
  left: "Qué se compartió con otros",
  leftOne: message("{day}: {to}. {what}. {purpose}."),
  looked: "Quién vio mi expediente",
  look: message("{day}: {name}, {role}"),
  none: "Nada.",
  sealed:
    "Los datos que acompañan a este PDF tienen un sello. Una casa que use el mismo servicio de Porchlight puede comprobar que no se cambiaron.",
  readme:
    "Este es su propio expediente de una red de casas de recuperación.\nrecord.pdf es para leer e imprimir. record.json trae la misma información como datos, con un sello que muestra si se cambió.\nUna casa que use el mismo servicio de Porchlight puede agregar record.json a sus registros.\nplan.pdf y plan.json son su plan de recuperación, si tiene uno. Una casa no los necesita para agregar su expediente: usted decide a quién se los da.\nDéselo solo a personas de confianza.\n",
} satisfies ReadByResidents["me"]["record"];

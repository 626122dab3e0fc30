import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** A consent form as the person reads it (42 CFR 2.31(a)). A network offers it once a person has reviewed it. */
const form = {
  titles: {
    placement: "Consentimiento para compartir información y conseguir una cama",
    treatment_provider:
      "Consentimiento para compartir información con un centro o profesional de tratamiento",
    family: "Consentimiento para compartir información con mi familia o con quien me apoya",
    court: "Consentimiento para compartir información con un tribunal o con quien me supervisa",
    employer: "Consentimiento para compartir información con mi empleador",
    research: "Consentimiento para compartir información para una investigación",
    next_house: "Consentimiento para compartir información con mi próxima casa",
    testing_site: "Consentimiento para compartir información con un centro de pruebas",
    alumni: "Consentimiento para seguir en contacto conmigo",
  },
  information: {
    status: "cómo va la solicitud que enviaron por mí",
    decision: "la decisión sobre mí y la razón",
    arrival: "si llegué y cuándo",
    residency: "que vivo aquí",
    participation: "mi participación en el programa",
    test_results: "los resultados de mis pruebas de drogas",
    recovery_plan: "mi plan de recuperación",
    medications: "mis medicamentos",
    safety: "preocupaciones de seguridad que tengan que ver conmigo",
    account: "mis cuotas y pagos del programa",
  },
  patient: "Mi nombre",
  discloser: "Quién puede compartir",
  recipient: "Con quién se puede compartir",
  what: "Qué se puede compartir",
  purpose: "Para qué",
  usualPurpose: "Conseguir una cama en una casa de recuperación",
  mayReturn: "Qué pueden decirle a la casa",
  nothing: "Nada",
  until: "Este consentimiento termina",
  scope: message(
    "Solo se puede compartir esta información, solo con esta persona u organización y solo para este fin. Cada vez va con este aviso, en inglés: “{notice}” Quiere decir: la ley federal (42 CFR parte 2) prohíbe usar o compartir estos registros sin autorización.",
  ),
  revoke:
    "Puedo retirar este consentimiento en cualquier momento: se lo digo a cualquier miembro del personal, de palabra o por escrito. Desde ese momento no se comparte nada más con este consentimiento. Lo que ya se compartió no se puede recuperar.",
  irrevocable: message(
    "No puedo retirar este consentimiento antes de que pase esto: {event}. La ley federal lo permite porque me envió el sistema de justicia (42 CFR 2.35). Este consentimiento es solo para el tribunal o la supervisión.",
  ),
  onward:
    "Quien reciba esta información podría compartirla con otros. En ese caso, es posible que la ley federal de privacidad ya no la proteja.",
  choice:
    "Firmar es mi decisión. Si no firmo, no se comparte nada con este formulario. Puedo preguntar al personal qué significa eso para mí. También puedo firmar en papel, sin costo, y me dan una copia de lo que firme.",
  onPaper: "Leí este formulario, o me lo leyeron, y pude hacer preguntas.",
  statement:
    "Leí este formulario, o me lo leyeron, y pude hacer preguntas. Acepto firmar en esta pantalla. El nombre que escribo es mi firma.",
} satisfies ReadByResidents["consents"]["form"];

const signing = {
  handOver: "Dar el teléfono al residente",
  handOverHint:
    "El teléfono solo mostrará este formulario. Para usarlo en otra cosa, inicie sesión otra vez.",
  printHint: "Para firmar en papel, imprima este formulario. Después anótelo como firmado en papel.",
  discard: "Descartar este formulario",
  discardHint: "No está firmado y no se compartió nada con él.",
  agree: "Firmar en esta pantalla",
  name: "Escriba su nombre completo",
  nameHint: "Esta es su firma.",
  other: "Otro nombre",
  nameMeant: "Este es el nombre con el que firmo",
  button: "Firmar",
  refuse: "Prefiero no firmar",
  refuseHint:
    "No se comparte nada con este formulario. No tiene que decir por qué, y puede firmar otro después.",
  refuseButton: "No firmar",
  later: "Ahora no",
  thanks: "Gracias",
  thanksText:
    "Si quiere, léalo aquí otra vez. El personal le dará una copia en papel. Puede pedir otra cuando quiera.",
  thanksByLink: "La casa tiene su formulario firmado. Pida una copia cuando quiera.",
  notSigned: "No firmado",
  notSignedText:
    "Usted eligió no firmar. No se comparte nada con este formulario. Puede cambiar de opinión en cualquier momento.",
  signed: message("Firmado por {name}, {when}"),
  onFileAs: message("En el expediente como {name}"),
  beside: message("Personal presente: {name}"),
  check: message("Huella del documento: {hash}"),
  english: message("Huella de la versión en inglés: {hash}"),
  back: "Consentimientos y lo que se ha compartido",
} satisfies ReadByResidents["consents"]["signing"];

export const consents = { form, signing };

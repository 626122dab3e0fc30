import type { SpanishPart } from "./spanish.ts";
import { type WrittenPart, writtenParts } from "./texts.ts";

/**
 * Spanish drafts of the texts to start from (`starting-texts.ts`). None is offered to a resident until a network has
 * adjusted it to its own English and a person has reviewed it.
 */
const drafts: Readonly<Record<WrittenPart, string>> = {
  rights: `Usted vive aquí por decisión propia. Estos son sus derechos en esta casa.

- Se le trata con respeto. Nadie puede golpearle, amenazarle, avergonzarle, acosarle ni aprovecharse de usted.
- Usted conoce todas las cuotas antes de pagar algo. Recibe un recibo por cada pago, y un estado de cuenta cuando lo pida.
- El personal no puede pedirle dinero prestado, prestarle dinero ni manejar su dinero.
- Usted elige a su médico, sus medicamentos y su propio camino de recuperación. Nadie puede pedirle que deje un medicamento recetado, y eso incluye los medicamentos para tratar la adicción.
- Puede pedir un cambio en una regla o en un cuarto por una discapacidad. Se llama ajuste razonable. No necesita ningún formulario, y pedirlo nunca se usa en su contra.
- Lo que nos cuenta se queda con las personas que necesitan saberlo. En la puerta y por teléfono, no confirmamos ni negamos que usted vive aquí. Usted decide quién puede saberlo.
- Puede leer los registros que tenemos sobre usted, ver quién los ha leído y pedir que se corrijan los errores.
- Tiene una cama segura y limpia, espacio para sus cosas y tiempo para usted.
- Puede recibir visitas, llamadas y correo con las mismas reglas de la casa que todos.
- Puede opinar, quejarse y comunicarse con las organizaciones que nos supervisan. Nadie puede tomar represalias contra usted.
- Puede irse en cualquier momento. Si alguna vez le pedimos que se vaya, le decimos por qué por escrito. Tratamos sus pertenencias, sus medicamentos y su depósito como dicen nuestras políticas escritas.

Si no se respeta alguno de estos derechos, díganos, o siga el procedimiento de quejas.`,
  provider_choice: `Usted elige quién lo atiende: su médico, consejero, programa de tratamiento, farmacia y laboratorio.

- Puede elegir cualquier proveedor, o ninguno. Su cama, sus cuotas y el trato que recibe aquí no dependen de eso.
- Puede cambiar de opinión cuando quiera. No tiene que decirnos por qué, y puede volver a firmar este documento.
- Estos son proveedores que conocemos, sin ningún orden: [[cada proveedor con su teléfono]]. Siempre puede elegir otro.
- Vínculos económicos entre esta casa, sus dueños o su personal y alguno de estos proveedores: [[cada vínculo en una oración, o “Ninguno.”]] Un vínculo es ser dueño, un pago, una renta, un descuento o cualquier otra cosa de valor.
- Cada uno de estos proveedores nos informó de los vínculos de su parte: [[cada vínculo en una oración, o “Ninguno.”]]
- Nadie aquí recibe dinero ni nada de valor por enviarle a un proveedor o a un laboratorio, y nadie puede ofrecerle renta gratis, dinero ni regalos por elegir uno. Eso es ilegal.

Si alguien le presiona para ir con un proveedor, o le ofrece algo a cambio, díganoslo o presente una queja. Nadie puede tomar represalias en su contra.`,
  grievance: `Si tiene una queja, así es como se resuelve. Puede empezar en cualquier paso, a solas o con alguien que le apoye, en sus propias palabras, habladas o escritas. Nadie puede tomar represalias contra usted por una queja.

1. En la casa. Dígaselo a la persona encargada de la casa o, si prefiere, llévelo a una reunión de la casa. Recibe una respuesta en un plazo de 3 días.
2. En la red. Llame o escriba a [[la persona de la red que atiende las quejas, con teléfono y correo electrónico]]. Esa persona no es quien está a cargo de su casa. Recibe una respuesta por escrito en un plazo de 10 días.
3. Fuera de la red. Esta casa la supervisa [[la organización que certifica o supervisa esta casa, con teléfono y sitio web]]. Puede comunicarse con ella en cualquier momento, antes o después de los otros pasos.

Por discriminación en la vivienda, por ejemplo por una discapacidad: Departamento de Derechos Civiles de California, 800-884-1684, calcivilrights.ca.gov, o HUD, 800-669-9777.

Si está en peligro, primero llame al 911.`,
  testing: `Hacemos pruebas para que todos podamos confiar unos en otros. Una prueba no es un castigo.

- Le pueden pedir una prueba cuando entra a vivir aquí, en momentos fijados para toda la casa y cuando hay una preocupación. Le decimos cuál es la preocupación y la ponemos por escrito.
- Puede elegir a la persona que observa, entre las disponibles. Si una prueba de orina le resulta difícil, pida otra. No tiene que decir por qué.
- Tiene tiempo para dar la muestra, normalmente hasta dos horas.
- Un vaso de prueba solo muestra “negativo” o “no negativo, sin confirmar”. Nunca se dice positivo a menos que lo diga un laboratorio. Puede pedir una prueba de laboratorio. [[Quién paga el laboratorio]]
- Tomar un medicamento recetado no es fallar una prueba. Solo quienes revisan los resultados necesitan saber qué toma usted.
- Si consumió, cuenta a su favor que nos lo diga antes de la prueba. Vea la política sobre qué pasa si alguien vuelve a consumir.
- Nada pasa de manera automática. Una persona decide, después de escucharle, y usted puede pedir que otra persona lo revise.`,
  recurrence_rule: `La recuperación no siempre va en línea recta. Esto es lo que pasa aquí si vuelve a consumir.

Si usted nos lo dice primero. Dígaselo a cualquier miembro del personal, a su mentor o a alguien de la casa en quien confíe, antes de una prueba o antes de que lo diga otra persona. Nos aseguramos de que esté a salvo, le preguntamos qué necesita y repasamos su plan con usted ese mismo día. No pierde su cama por decírnoslo. [[Qué más se le reconoce a quien lo dice primero]]

Si nosotros nos enteramos. Nos aseguramos de que esté a salvo y luego hablamos con usted. Puede contarnos qué pasó. Nada se decide en la primera hora, y nada pasa de manera automática.

Qué puede pasar después. Desintoxicación o tratamiento con camino de regreso a la casa, más contacto con su mentor, cambios en su plan u otros pasos que acordemos con usted. [[Cuánto tiempo se guarda la cama de quien está en tratamiento]]

Pedirle a alguien que se vaya es lo último que hacemos. Una persona lo decide y le dice por qué por escrito, con tiempo para encontrar un lugar seguro, a menos que la vida de alguien esté en peligro. Se va con naloxona, sus medicamentos, sus pertenencias y un lugar a donde llamar.

Si alguien no despierta o no respira: dele naloxona, llame al 911 y quédese con esa persona. Nadie se mete en problemas por llamar. La ley de California protege a quienes piden ayuda en una sobredosis (Health and Safety Code 11376.5).`,
  emergency: `El personal le enseña todo esto hoy. Pregunte hasta que pueda encontrar cada cosa a oscuras.

- Emergencia que pone en peligro la vida: llame al 911. Esta dirección es [[la dirección, como se la diría al 911]].
- Si usted u otra persona está pensando en suicidarse: llame al 988 y oprima 2 para español, o envíe AYUDA por texto al 988, a cualquier hora.
- La naloxona (Narcan) está [[dónde, en cada piso]]. Rocíe una dosis en una fosa nasal, llame al 911, ponga a la persona de lado y quédese con ella. Dé otra dosis a los 2 o 3 minutos si no despierta.
- Botiquín: [[dónde está el botiquín]]. Extintores: [[dónde están los extintores]].
- Salidas: [[las salidas de su cuarto y de la casa]]. Nos reunimos en [[el punto de reunión afuera]].
- Alarmas de humo y de monóxido de carbono: [[dónde están las alarmas]]. Cuando suena una, salen todos.
- Llaves del gas y del agua e interruptor principal de la luz: [[dónde está cada uno]]. Después de un terremoto: agáchese, cúbrase y agárrese; luego salga si huele a gas.
- De guardia por la noche: [[número de teléfono]].
- Sala de emergencias más cercana: [[nombre y calle]].

Simulacros de incendio: [[con qué frecuencia]].`,
};

/** Empty where there is none. */
export function startingSpanish(part: SpanishPart): string {
  const written = writtenParts.find((one) => one === part);
  return written ? drafts[written] : "";
}

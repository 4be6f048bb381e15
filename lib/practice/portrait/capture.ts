import type { Rgb } from './maths';
import type { BeardStyle, HairStyle } from './person';

export type CaptureKind = 'enrolment' | 'cctv' | 'phone';

/** How one picture was taken: everything that changes between two pictures of the same person. */
export type Capture = {
  seed: string;
  kind: CaptureKind;
  width: number;
  height: number;
  /** degrees; yaw > 0 turns the face to the picture's right, pitch > 0 lifts it, roll > 0 is clockwise */
  yaw: number;
  pitch: number;
  roll: number;
  /** degrees the eyes look away from straight ahead of the face */
  gaze: { yaw: number; pitch: number };
  light: {
    /** degrees; 0 from the camera, positive from the picture's right, above */
    azimuth: number;
    elevation: number;
    /** key and all-round light, 1 = a well-lit studio */
    strength: number;
    fill: number;
    /** −1 cold .. 1 warm */
    warmth: number;
  };
  /** each 0..1 */
  expression: { smile: number; open: number; frown: number; squint: number; raise: number };
  lens: {
    /** centimetres from the face; near ones enlarge the nose */
    distance: number;
    /** pixels */
    blur: number;
    /** pixels of smear along x */
    motion: number;
    vignette: number;
    /** sensor rows and columns are this much coarser than the picture, 1 = not */
    coarse: number;
  };
  /** standard deviation of the sensor noise, 0..1 of full scale */
  grain: number;
  saturation: number;
  contrast: number;
  jpegQuality: number;
  /** head height (chin to crown) as a share of the picture's height, and where the face's centre is */
  framing: { headShare: number; centreX: number; centreY: number };
  background: { kind: 'plain' | 'room' | 'street' | 'corridor'; colour: Rgb };
  clothes: { colour: Rgb; cut: 'crew' | 'vee' | 'collar' };
  /** a camera's own line of text in the corner, or none */
  caption: string | null;
  /** what time does to the person */
  ageOffset: number;
  weightOffset: number;
  hair: { style: HairStyle | null; disorder: number };
  beard: BeardStyle | null;
};

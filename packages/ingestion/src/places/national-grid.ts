// British National Grid to WGS84. Formulas: Ordnance Survey, "A guide to coordinate systems in Great Britain",
// annexes A (ellipsoids and projection), B (cartesian coordinates) and C (transverse Mercator);
// its Helmert transformation is good to about 5 metres, which is enough to find a ward.

interface Ellipsoid {
  /** Semi-major and semi-minor axis in metres. */
  a: number;
  b: number;
}

interface Cartesian {
  x: number;
  y: number;
  z: number;
}

/** Latitude and longitude in radians. */
interface Angles {
  latitude: number;
  longitude: number;
}

const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3142 };

const degrees = (value: number): number => (value * Math.PI) / 180;

// National Grid projection: scale on the central meridian, true origin 49°N 2°W, its easting and northing in metres.
const SCALE = 0.999_601_271_7;
const ORIGIN: Angles = { latitude: degrees(49), longitude: degrees(-2) };
const ORIGIN_EASTING = 400_000;
const ORIGIN_NORTHING = -100_000;

// OSGB36 to WGS84: the published WGS84-to-OSGB36 parameters with their signs reversed (metres, parts, radians).
const seconds = (value: number): number => degrees(value / 3600);
const SHIFT = { x: 446.448, y: -125.157, z: 542.06 };
const STRETCH = -20.4894e-6;
const TURN = { x: seconds(0.1502), y: seconds(0.247), z: seconds(0.8421) };

/** True for a pair that can be an easting and a northing of Great Britain, in metres. */
export function isNationalGrid(easting: number, northing: number): boolean {
  return easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;
}

/**
 * Longitude and latitude (WGS84, degrees) of a National Grid position in metres.
 * @example nationalGridToWgs84(651409.903, 313177.27) // [1.71605…, 52.65798…], Caister water tower
 */
export function nationalGridToWgs84(easting: number, northing: number): [longitude: number, latitude: number] {
  const onAiry = unproject(easting, northing);
  const { latitude, longitude } = toAngles(helmert(toCartesian(onAiry, AIRY_1830)), WGS84);
  return [(longitude * 180) / Math.PI, (latitude * 180) / Math.PI];
}

const eccentricitySquared = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

/** Developed arc of the meridian from the origin's latitude, in metres (annexe C, equation C3). */
function meridianArc(latitude: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const difference = latitude - ORIGIN.latitude;
  const sum = latitude + ORIGIN.latitude;
  return (
    b *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** Latitude whose meridian arc reaches the northing, to a hundredth of a millimetre. */
function footLatitude(northing: number): number {
  const step = AIRY_1830.a * SCALE;
  let latitude = (northing - ORIGIN_NORTHING) / step + ORIGIN.latitude;
  // Converges in four or five rounds for Great Britain; the bound keeps a nonsense northing from hanging.
  for (let round = 0; round < 20; round += 1) {
    const left = northing - ORIGIN_NORTHING - meridianArc(latitude);
    if (Math.abs(left) < 0.000_01) break;
    latitude += left / step;
  }
  return latitude;
}

// Annexe C.2, terms VII to XIIA under the names the guide gives them.
function unproject(easting: number, northing: number): Angles {
  const e2 = eccentricitySquared(AIRY_1830);
  const phi = footLatitude(northing);
  const curve = 1 - e2 * Math.sin(phi) ** 2;
  const nu = (AIRY_1830.a * SCALE) / Math.sqrt(curve);
  const rho = (AIRY_1830.a * SCALE * (1 - e2)) / curve ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(phi);
  const secant = 1 / Math.cos(phi);
  const vii = tan / (2 * rho * nu);
  const viii = (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2);
  const ix = (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4);
  const x = secant / nu;
  const xi = (secant / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2);
  const xii = (secant / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4);
  const xiia = (secant / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6);
  const east = easting - ORIGIN_EASTING;
  return {
    latitude: phi - vii * east ** 2 + viii * east ** 4 - ix * east ** 6,
    longitude: ORIGIN.longitude + x * east - xi * east ** 3 + xii * east ** 5 - xiia * east ** 7,
  };
}

// Annexe B.1, at height 0.
function toCartesian({ latitude, longitude }: Angles, ellipsoid: Ellipsoid): Cartesian {
  const e2 = eccentricitySquared(ellipsoid);
  const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  return {
    x: nu * Math.cos(latitude) * Math.cos(longitude),
    y: nu * Math.cos(latitude) * Math.sin(longitude),
    z: nu * (1 - e2) * Math.sin(latitude),
  };
}

function helmert({ x, y, z }: Cartesian): Cartesian {
  const scale = 1 + STRETCH;
  return {
    x: SHIFT.x + scale * x - TURN.z * y + TURN.y * z,
    y: SHIFT.y + TURN.z * x + scale * y - TURN.x * z,
    z: SHIFT.z - TURN.y * x + TURN.x * y + scale * z,
  };
}

// Annexe B.2.
function toAngles({ x, y, z }: Cartesian, ellipsoid: Ellipsoid): Angles {
  const e2 = eccentricitySquared(ellipsoid);
  const p = Math.hypot(x, y);
  let latitude = Math.atan2(z, p * (1 - e2));
  for (let round = 0; round < 10; round += 1) {
    const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), p);
  }
  return { latitude, longitude: Math.atan2(y, x) };
}

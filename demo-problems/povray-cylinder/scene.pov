// A bar over a chequered floor; parameters are declared on the command line.
#version 3.7;
global_settings { assumed_gamma 1.0 }

camera {
  orthographic
  location <0, 4, -6>
  look_at <0, 0.5, 0>
  right 4 * x
  up 3 * y
}
light_source { <-4, 8, -3> rgb 1 }

plane {
  y, 0
  pigment { checker rgb 0.25, rgb 0.45 }
}
cylinder {
  <-1, 0, 0>, <1, 0, 0>, Radius
  pigment { rgb <0.9, 0.45, 0.1> }
  rotate Angle * y
  translate <ShiftX, 0.6, ShiftZ>
}

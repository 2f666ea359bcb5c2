"""Two boxes on a floor under a small lamp, whose hard shadows say where it is."""
import os
import sys

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import zerograds_blender  # noqa: E402

bpy.ops.wm.read_factory_settings(use_empty=True)
scene = bpy.context.scene
zerograds_blender.fast(scene, 64, 64)
scene.cycles.max_bounces = 0

bpy.ops.mesh.primitive_plane_add(size=8)
bpy.ops.mesh.primitive_cube_add(size=1, location=(-0.7, 0.2, 0.5))
bpy.ops.mesh.primitive_cube_add(size=0.6, location=(0.8, -0.5, 0.3), rotation=(0, 0, 0.6))

lamp = bpy.data.lights.new("lamp", "POINT")
lamp.energy = 400
lamp.shadow_soft_size = 0
light = bpy.data.objects.new("lamp", lamp)
scene.collection.objects.link(light)

camera = bpy.data.cameras.new("camera")
camera.type = "ORTHO"
camera.ortho_scale = 5
scene.camera = bpy.data.objects.new("camera", camera)
scene.camera.location = (0, 0, 10)
scene.collection.objects.link(scene.camera)


def apply(theta, seed):
    light.location = theta[:3]


if __name__ == "__main__":
    zerograds_blender.serve(apply, scene)

"""A wall of twelve displays with four seven-segment digits each, in Blender."""
import os
import sys

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import zerograds_blender  # noqa: E402

ROWS, COLUMNS, DIGITS = 4, 3, 4
# Centre and half size of segments a to g of a digit that is 1 wide and 2 high.
SEGMENTS = [
    (0.5, 1.9, 0.33, 0.1), (0.9, 1.45, 0.1, 0.33), (0.9, 0.55, 0.1, 0.33), (0.5, 0.1, 0.33, 0.1),
    (0.1, 0.55, 0.1, 0.33), (0.1, 1.45, 0.1, 0.33), (0.5, 1.0, 0.33, 0.1)]
DARK, LIT = (0.14, 0.06, 0.045, 1), (1.0, 0.40, 0.15, 1)


def emission(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes = material.node_tree.nodes
    nodes.clear()
    light = nodes.new("ShaderNodeEmission")
    material.node_tree.links.new(light.outputs[0], nodes.new("ShaderNodeOutputMaterial").inputs[0])
    return material, light


def rectangle(scene, x, y, half_width, half_height):
    mesh = bpy.data.meshes.new("segment")
    corners = [(x + dx * half_width, y + dy * half_height, 0) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    mesh.from_pydata(corners, [], [(0, 1, 2, 3)])
    material, light = emission("segment")
    mesh.materials.append(material)
    scene.collection.objects.link(bpy.data.objects.new("segment", mesh))
    return light


def build(scene):
    """The emission of every segment: display by display, row by row, digit by digit, a to g."""
    lights = []
    for display in range(ROWS * COLUMNS):
        left = (display % COLUMNS) / COLUMNS
        top = 1 - (display // COLUMNS) / ROWS
        for digit in range(DIGITS):
            scale = 0.25 / COLUMNS * 0.68
            x = left + (digit + 0.2) * 0.25 / COLUMNS
            y = top - 0.5 / ROWS - scale
            for cx, cy, half_width, half_height in SEGMENTS:
                lights.append(rectangle(
                    scene, x + scale * cx, y + scale * cy, scale * half_width, scale * half_height))
    return lights


bpy.ops.wm.read_factory_settings(use_empty=True)
scene = bpy.context.scene
zerograds_blender.fast(scene, 128, 128)
scene.cycles.max_bounces = 0
camera = bpy.data.cameras.new("camera")
camera.type = "ORTHO"
camera.ortho_scale = 1
scene.camera = bpy.data.objects.new("camera", camera)
scene.camera.location = (0.5, 0.5, 1)
scene.collection.objects.link(scene.camera)
lights = build(scene)
shown = [None] * len(lights)


def apply(theta, seed):
    for i, value in enumerate(theta):
        lit = value >= 0.5
        if shown[i] != lit:
            lights[i].inputs[0].default_value = LIT if lit else DARK
            shown[i] = lit


if __name__ == "__main__":
    zerograds_blender.serve(apply, scene)

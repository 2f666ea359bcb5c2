"""Lets ZeroGrads Workbench optimise a scene in Blender; needs zerograds.py beside it.

    blender --background --factory-startup --python-exit-code 1 --python scene.py

where scene.py builds or loads a scene once, and then

    import sys, os
    sys.path.insert(0, os.path.dirname(__file__))
    import zerograds_blender

    def apply(theta, seed):                          # changes the scene
        bpy.data.objects["Lamp"].location.x = theta[0]

    zerograds_blender.serve(apply)

The signal is the rendered image, linear and without a view transform, of the resolution the scene has.

How fast Blender is without the workbench, which is to say what it could be at best:

    blender --background --factory-startup --python scene.py -- --bare 200 --parameters 336
"""
import array
import os
import random
import struct
import sys
import tempfile
import time

import bpy
import zerograds


def fast(scene, width, height):
    """Settings for many small renders in one process: one sample, no filter, data kept from render to render."""
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = 1
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.use_denoising = False
    scene.cycles.filter_width = 0.01
    scene.cycles.seed = 0
    scene.render.use_persistent_data = True
    scene.render.threads_mode = "FIXED"
    scene.render.threads = 1
    scene.render.resolution_x = width
    scene.render.resolution_y = height
    scene.render.resolution_percentage = 100


class Camera:
    """Renders the scene and returns the image as the workbench wants it: rows from the top, red, green, blue."""

    def __init__(self, scene):
        self.scene = scene
        self.path = self._place()
        scene.render.filepath = self.path
        scene.render.use_file_extension = False
        settings = scene.render.image_settings
        settings.file_format = "OPEN_EXR"
        settings.color_mode = "RGB"
        settings.color_depth = "32"
        settings.exr_codec = "NONE"

    def _place(self):
        """A file in memory, which vanishes with this process, where the system has such."""
        if hasattr(os, "memfd_create"):
            return "/proc/self/fd/%d" % os.memfd_create("image")
        self.folder = tempfile.TemporaryDirectory()
        return os.path.join(self.folder.name, "image.exr")

    def shape(self):
        return [self.scene.render.resolution_y, self.scene.render.resolution_x, 3]

    def take(self):
        bpy.ops.render.render(write_still=True)
        height, width, _ = self.shape()
        with open(self.path, "rb") as file:
            return _pixels(file.read(), width, height)


def _pixels(exr, width, height):
    """Reads an uncompressed OpenEXR file of three float channels, which is faster than to let Blender do it."""
    at = 8
    while exr[at]:  # an attribute: name, type, size, value
        name = exr[at:exr.index(b"\0", at)]
        at = exr.index(b"\0", exr.index(b"\0", at) + 1) + 1
        size, = struct.unpack_from("<i", exr, at)
        if name == b"compression" and exr[at + 4] != 0:
            raise ValueError("the rendered image is compressed")
        at += 4 + size
    rgb = array.array("f", bytes(12 * width * height))
    for row, line in enumerate(struct.unpack_from("<%dQ" % height, exr, at + 1)):
        planes = array.array("f", exr[line + 8:line + 8 + 12 * width])  # after its number and its size
        if sys.byteorder == "big":
            planes.byteswap()
        for channel in range(3):  # they are stored by their names: blue, green, red
            plane = (2 - channel) * width
            rgb[3 * width * row + channel:3 * width * (row + 1):3] = planes[plane:plane + width]
    return rgb


def serve(apply, scene=None):
    """Answers with an image of the scene after apply(theta, seed) changed it."""
    camera = Camera(scene or bpy.context.scene)
    if "--bare" in sys.argv:
        _bare(apply, _option("--bare"), _option("--parameters"))
        return

    def model(theta, seed):
        apply(theta, seed)
        return camera.take()

    zerograds.serve(model, camera.shape())


def _option(name):
    return int(sys.argv[sys.argv.index(name) + 1])


def _bare(apply, renders, parameters):
    """Renders scenes of random bits, and looks at none of them."""
    numbers = random.Random(1)
    apply([0] * parameters, 0)
    bpy.ops.render.render()
    begin = time.perf_counter()
    for _ in range(renders):
        apply([numbers.randint(0, 1) for _ in range(parameters)], 0)
        bpy.ops.render.render()
    print("%.1f renders a second" % (renders / (time.perf_counter() - begin)))

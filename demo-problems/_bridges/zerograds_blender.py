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
        self.folder = tempfile.TemporaryDirectory()
        scene.render.filepath = os.path.join(self.folder.name, "image.exr")
        settings = scene.render.image_settings
        settings.file_format = "OPEN_EXR"
        settings.color_mode = "RGB"
        settings.color_depth = "32"
        settings.exr_codec = "NONE"
        self.image = None

    def shape(self):
        return [self.scene.render.resolution_y, self.scene.render.resolution_x, 3]

    def take(self):
        bpy.ops.render.render(write_still=True)
        if self.image is None:
            self.image = bpy.data.images.load(self.scene.render.filepath)
        else:
            self.image.reload()
        height, width, _ = self.shape()
        raw = array.array("f", bytes(16 * width * height))
        self.image.pixels.foreach_get(raw)
        rgb = array.array("f", bytes(12 * width * height))
        for row in range(height):
            line = raw[4 * width * (height - 1 - row):4 * width * (height - row)]
            for channel in range(3):
                begin = 3 * width * row + channel
                rgb[begin:3 * width * (row + 1):3] = line[channel::4]
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

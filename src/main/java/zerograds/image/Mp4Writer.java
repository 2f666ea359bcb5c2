package zerograds.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** Writes an MP4 file with H.264 video, baseline profile. */
final class Mp4Writer implements FilmWriter {
    /** BT.709, as the stream says. */
    private static final int BT_709 = 1;

    private static final int UNSPECIFIED_FORMAT = 5;

    private final FilmSize size;
    private final SeekableByteChannel channel;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private final H264Encoder encoder = new Encoder();
    private final ByteBuffer buffer;
    private int frames;

    Mp4Writer(Path file, FilmSize size) throws IOException {
        this.size = size;
        channel = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        track = muxer.addVideoTrack(
                Codec.H264,
                VideoCodecMeta.createSimpleVideoCodecMeta(new Size(size.width(), size.height()), ColorSpace.YUV420));
        buffer = ByteBuffer.allocate(
                encoder.estimateBufferSize(Picture.create(size.width(), size.height(), ColorSpace.YUV420J)));
    }

    /**
     * Every block as exactly as every other, however many bytes it takes: thin lines stay sharp. This encoder rounds
     * towards its prediction, so that a coarser quantisation lets even areas change their colour from block to block.
     */
    private static final class Steady implements RateControl {
        /** Of 0, exact, to 51. */
        private static final int QUANTISATION = 12;

        @Override
        public int startPicture(Size frame, int most, SliceType type) {
            return QUANTISATION;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }

    /** Says which colours the numbers mean; otherwise every player has its own opinion. */
    private static final class Encoder extends H264Encoder {
        Encoder() {
            super(new Steady());
        }

        @Override
        public SeqParameterSet initSPS(Size frame) {
            SeqParameterSet parameters = super.initSPS(frame);
            VUIParameters colours = new VUIParameters();
            colours.videoSignalTypePresentFlag = true;
            colours.videoFormat = UNSPECIFIED_FORMAT;
            colours.colourDescriptionPresentFlag = true;
            colours.colourPrimaries = BT_709;
            colours.transferCharacteristics = BT_709;
            colours.matrixCoefficients = BT_709;
            parameters.vuiParams = colours;
            return parameters;
        }
    }

    @Override
    public void add(int[] argb) throws IOException {
        size.check(argb);
        Picture picture = Picture.create(size.width(), size.height(), ColorSpace.YUV420J);
        Luma.write(argb, size.width(), size.height(), picture.getData());
        buffer.clear();
        VideoEncoder.EncodedFrame encoded = encoder.encodeFrame(picture, buffer);
        Packet.FrameType type = encoded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER;
        track.addFrame(Packet.createPacket(encoded.getData(), frames, size.framesPerSecond(), 1, frames, type, null));
        frames++;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (frames > 0) {
                muxer.finish();
            }
        }
    }
}

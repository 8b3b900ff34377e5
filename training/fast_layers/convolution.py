"""A convolution whose weights' gradient is quick for small pictures, too.

With bfloat16 instructions, oneDNN 3.7 takes up to ten times as long for that gradient as for the
convolution itself where pictures are small and channels many. The gradient is a convolution as well, of the
pictures with the gradients of the result, in which the batch takes the part of the channels: gradient
(k, k, in, out) = pictures (in, height, width, batch) * gradients (height, width, batch, out). As that it is
quick.
"""

from typing import Any, Final

from keras import layers, ops

from training.processor import has_bfloat16

LARGEST_SIDE: Final = 6
"""Of the result, pixels; from 12 on oneDNN's own gradient is the quicker one."""
FEWEST_CHANNELS: Final = 64
"""Of the input; below, both take as long."""
WHOLE_BLOCK: Final = 16
"""Channels of the input that oneDNN handles at a time on AVX-512."""


class FastConvolution(layers.Conv2D):
    """Gives what its base gives, up to rounding of the weights' gradients."""

    def convolution_op(self, inputs: Any, kernel: Any) -> Any:
        """The convolution without bias and activation."""
        if self._skips_pixels(inputs):
            return self._of_picked_pixels(inputs, kernel)
        if not self._is_slow(inputs):
            return super().convolution_op(inputs, kernel)
        import tensorflow as tf

        stride, size = self.strides[0], self.kernel_size[0]
        side = inputs.shape[1]
        missing = max((-(-side // stride) - 1) * stride + size - side, 0)
        around = [missing // 2, missing - missing // 2]

        @tf.custom_gradient
        def convolved(pictures: Any, weights: Any) -> Any:
            def gradients(result: Any) -> Any:
                for_pictures = tf.raw_ops.Conv2DBackpropInput(
                    input_sizes=tf.shape(pictures),
                    filter=weights,
                    out_backprop=result,
                    strides=[1, stride, stride, 1],
                    padding="SAME",
                )
                turned = tf.pad(tf.transpose(pictures, (3, 1, 2, 0)), [[0, 0], around, around, [0, 0]])
                turned = tf.nn.conv2d(
                    turned, tf.transpose(result, (1, 2, 0, 3)), 1, "VALID", dilations=stride
                )
                for_weights = tf.transpose(turned[:, :size, :size], (1, 2, 0, 3))
                return for_pictures, tf.ensure_shape(for_weights, weights.shape)

            return tf.nn.conv2d(pictures, weights, stride, "SAME"), gradients

        return convolved(inputs, ops.cast(kernel, inputs.dtype))

    def _of_picked_pixels(self, inputs: Any, kernel: Any) -> Any:
        """The pixels that the strides leave are picked here.

        Where oneDNN 3.7 picks them itself, for the weights' gradient with AVX-512, it writes past its memory
        if there are fewer channels than ``WHOLE_BLOCK`` and its threads share a picture. The gradient is then
        wrong, or the process crashes.
        """
        import tensorflow as tf

        picked = inputs[:, :: self.strides[0], :: self.strides[1]]
        return tf.nn.conv2d(picked, ops.cast(kernel, inputs.dtype), 1, "VALID")

    def _skips_pixels(self, inputs: Any) -> bool:
        return bool(
            self.kernel_size == (1, 1)
            and max(self.strides) > 1
            and inputs.shape[-1] < WHOLE_BLOCK
            and self.groups == 1
            and self.data_format == "channels_last"
        )

    def _is_slow(self, inputs: Any) -> bool:
        height, width = inputs.shape[1:3]
        return bool(
            self.compute_dtype == "bfloat16"
            and bool(has_bfloat16())
            and height == width
            and -(-height // self.strides[0]) <= LARGEST_SIDE
            and inputs.shape[-1] >= FEWEST_CHANNELS
            and self.kernel_size[0] == self.kernel_size[1] > 1
            and self.strides[0] == self.strides[1]
            and (self.padding, self.groups, self.dilation_rate) == ("same", 1, (1, 1))
            and self.data_format == "channels_last"
        )

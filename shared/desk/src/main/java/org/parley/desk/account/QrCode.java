package org.parley.desk.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.Map;

/// Draws QR codes (ISO/IEC 18004).
public final class QrCode {
    private static final int QUIET_MODULES = 2;

    private QrCode() {}

    /// A square picture, black on white in every theme, because cameras expect it so.
    ///
    /// @param size its sides in pixels
    public static Image of(String text, int size) {
        BitMatrix bits;
        try {
            bits =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    size,
                                    size,
                                    Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This text is too long for a QR code.", e);
        }
        var image = new WritableImage(size, size);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels.setColor(x, y, bits.get(x, y) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}

namespace Discord;

public enum ImageFormat
{
    Auto = 0,
    WebP = 1,
    Png = 2,
    Jpeg = 3,
    Gif = 4,
}

using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class TypedSizeTests
{
    [Theory]
    [InlineData("4096", 4096)]
    [InlineData(" 4 GiB ", 4096)]
    [InlineData("4g", 4096)]
    [InlineData("4GB", 4096)]
    [InlineData("1.5 GiB", 1536)]
    [InlineData("1,5g", 1536)]
    [InlineData("512 MiB", 512)]
    [InlineData("2t", 2097152)]
    [InlineData("0", 0)]
    public void Sizes_are_read_as_people_type_them(string text, long mebibytes)
    {
        Assert.True(TypedSize.TryParse(text, out var read));
        Assert.Equal(mebibytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("four")]
    [InlineData("4 KiB")]
    [InlineData("4 G iB")]
    [InlineData("1.2.3")]
    [InlineData("999999999999 t")]
    public void Anything_else_is_no_size(string text) => Assert.False(TypedSize.TryParse(text, out _));
}

using PteroBot.Features.Admin;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Admin;

public sealed class TypedNameTests
{
    [Theory]
    [InlineData("node-1")]
    [InlineData("a/b/c%*{}/////////////////////////////////////////////////////////////////////////////////////////")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("שרת של משחקים שרת של משחקים שרת של משחקים")]
    [InlineData("  spaced  out  ")]
    public void Every_name_fits_into_an_id_and_can_be_typed(string name)
    {
        var kept = TypedName.Short(name);
        var id = Confirmation.For(ulong.MaxValue, TimeProvider.System).On(CustomId.Of("adminlocations", "type", int.MaxValue.ToString(), kept)).ToString();

        Assert.True(CustomId.TryParse(id, out var read));
        Assert.Equal(kept, read.Arguments[1]);
        Assert.StartsWith(kept, name, StringComparison.Ordinal);
        Assert.True(TypedName.Fits(name, name));
        Assert.True(TypedName.Fits(kept, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("node")]
    [InlineData("Node-1")]
    [InlineData("node-2")]
    public void Another_name_is_another_name(string typed) => Assert.False(TypedName.Fits(typed, "node-1"));
}

using Refit;

namespace PteroBot.StandIns.Tests.Surface;

/// <summary>The stand-in must have nothing that Refit has not.</summary>
public sealed class RefitSurfaceTests
{
    [Fact]
    public void Every_public_member_is_one_of_the_real_package()
    {
        var listed = SurfaceList.Parse(RefitSurface.Listing.Split('\n'));

        var strangers = SurfaceCheck.Strangers(SurfacePrinter.Print(typeof(GetAttribute).Assembly), listed);

        Assert.True(strangers.Count == 0, string.Join('\n', strangers));
    }
}

using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>The comparison must be able to fail, or the comparisons with recordings say nothing.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{}""", ".a: missing")]
    [InlineData("""{}""", """{"a":1}""", ".a: the panel has no such key")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", ".a: String instead of Number")]
    [InlineData("""{"data":[{"b":{"c":true}}]}""", """{"data":[{"b":{"c":1}}]}""", ".data[].b.c: Number instead of bool")]
    [InlineData("""{"errors":[{"code":"A"}]}""", """{"errors":[{"code":"B"}]}""", ".errors[].code: \"B\" instead of \"A\"")]
    [InlineData("""{"errors":[{"code":"A"}]}""", """{"errors":[]}""", ".errors: [] instead of [{\"code\":\"A\"}]")]
    [InlineData("""{"at":"2026-11-20T12:01:53+00:00"}""", """{"at":"20.11.2026"}""", ".at: \"20.11.2026\" is written otherwise than \"2026-11-20T12:01:53\\u002B00:00\"")]
    public void A_difference_is_told(string recorded, string ours, string difference)
    {
        var told = Shape.Differences(JsonNode.Parse(recorded), JsonNode.Parse(ours));

        Assert.Equal([difference], told);
    }
}

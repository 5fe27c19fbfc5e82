using Microsoft.Extensions.Options;
using PteroBot.Features.Console.Streams;
using PteroBot.Hosting;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamLineTests
{
    private static readonly SecretMask Mask = new(Options.Create(new ConsoleOptions { Mask = ["seed-(\\d+)"] }));

    [Fact]
    public void Secrets_are_hidden_as_in_the_tail_and_take_the_colours_with_them()
    {
        Assert.Equal("rcon.password=***", Show(new(), "\e[31mrcon.password=hun\e[32mter2"));
        Assert.Equal("seed-***", Show(new(), "seed-123456"));
        Assert.Equal("\e[0;31mred\e[0m", Show(new(), "\e[31mred"));
    }

    [Fact]
    public void Patterns_choose_and_cannot_ask_for_what_is_hidden()
    {
        Assert.Null(Show(new() { Include = "joined" }, "Nora left"));
        Assert.Equal("Nora joined", Show(new() { Include = "joined" }, "Nora joined"));
        Assert.Null(Show(new() { Exclude = "joined" }, "Nora joined"));
        Assert.Null(Show(new() { Include = "hunter2" }, "password: hunter2"));
    }

    [Fact]
    public void Without_colours_there_are_no_codes() => Assert.Equal("red", Show(new() { IsPlain = true }, "\e[31mred\e[0m"));

    [Theory]
    [InlineData("")]
    [InlineData("\e[0m  \r\n")]
    public void Empty_lines_are_not_shown(string line) => Assert.Null(Show(new(), line));

    [Theory]
    [InlineData("```\n@everyone")]
    [InlineData("\e[31m`\e[0m``x")]
    [InlineData("``````")]
    public void Nothing_in_a_line_ends_the_block(string line)
    {
        var shown = Show(new(), line)!;

        Assert.DoesNotContain("``", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', shown);
        Assert.Equal(3, StreamTexts.Messages(new StreamBatch([new(shown, null)], 0), isPlain: false)[0].Text.Split("```").Length);
    }

    [Fact]
    public void A_line_of_a_megabyte_is_cut() => Assert.Equal(StreamLine.MaxLength, Show(new() { IsPlain = true }, new string('x', 1_000_000))!.Length);

    private static string? Show(StreamSettings settings, string line) => new StreamLine(settings, Mask).Show(line);
}

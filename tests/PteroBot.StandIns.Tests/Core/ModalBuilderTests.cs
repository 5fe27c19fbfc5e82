using Discord;

namespace PteroBot.StandIns.Tests.Core;

public sealed class ModalBuilderTests
{
    [Fact]
    public void A_form_has_its_inputs_one_in_a_row()
    {
        var modal = new ModalBuilder("Link your account", "link/submit")
            .AddTextInput("API key", "key", minLength: 10, maxLength: 64)
            .AddTextInput("Note", "note", TextInputStyle.Paragraph, required: false)
            .Build();

        Assert.Equal(("Link your account", "link/submit"), (modal.Title, modal.CustomId));
        var inputs = modal.Component.Components.Select(row => Assert.IsType<TextInputComponent>(row.Components.Single())).ToList();
        Assert.Equal(["key", "note"], inputs.Select(input => input.CustomId));
        Assert.Equal((10, 64), (inputs[0].MinLength, inputs[0].MaxLength));
        Assert.False(inputs[1].Required);
    }

    [Fact]
    public void A_sixth_input_is_refused()
    {
        var builder = new ModalBuilder("Title", "id");
        for (var i = 0; i < 5; i++)
            builder.AddTextInput("Label", $"id/{i}");

        Assert.Throws<InvalidOperationException>(() => builder.AddTextInput("Label", "id/5"));
    }

    [Fact]
    public void A_form_needs_a_title_and_a_custom_id()
    {
        Assert.Throws<ArgumentException>(() => new ModalBuilder().WithTitle("Title").AddTextInput("Label", "id").Build());
        Assert.Throws<ArgumentException>(() => new ModalBuilder().WithCustomId("id").AddTextInput("Label", "id").Build());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModalBuilder().WithCustomId(new string('x', 101)));
    }

    [Fact]
    public void An_input_needs_a_label_and_a_custom_id()
    {
        Assert.Throws<ArgumentException>(() => new TextInputBuilder().WithLabel("Label").Build());
        Assert.Throws<ArgumentException>(() => new TextInputBuilder().WithCustomId("id").Build());
    }

    [Fact]
    public void The_lengths_of_an_input_fit_each_other()
    {
        var input = new TextInputBuilder("Label", "id").WithMaxLength(20);

        Assert.Throws<ArgumentOutOfRangeException>(() => input.WithMinLength(21));
        Assert.Throws<ArgumentOutOfRangeException>(() => input.WithMaxLength(4001));
        Assert.Throws<ArgumentOutOfRangeException>(() => input.WithValue(new string('x', 21)));
        Assert.Throws<ArgumentException>(() => input.WithPlaceholder(new string('x', 101)));
        Assert.Throws<ArgumentException>(() => input.WithValue("two\nlines").Build());
    }
}

namespace Discord.Interactions;

public static class IDiscordInteractionExtentions
{
    /// <summary>Answers with an empty form.</summary>
    /// <exception cref="ArgumentException">No registered command takes this form.</exception>
    public static Task RespondWithModalAsync<T>(
        this IDiscordInteraction interaction,
        string customId,
        RequestOptions options = null,
        Action<ModalBuilder> modifyModal = null)
        where T : class, IModal
        => RespondAsync(interaction, Known<T>().ToBuilder(customId, filledIn: null), options, modifyModal);

    /// <summary>Answers with a form that is filled in from an instance.</summary>
    /// <exception cref="ArgumentException">No registered command takes this form.</exception>
    public static Task RespondWithModalAsync<T>(
        this IDiscordInteraction interaction,
        string customId,
        T modal,
        RequestOptions options = null,
        Action<ModalBuilder> modifyModal = null)
        where T : class, IModal
        => RespondAsync(interaction, Known<T>().ToBuilder(customId, modal), options, modifyModal);

    private static Task RespondAsync(
        IDiscordInteraction interaction,
        ModalBuilder builder,
        RequestOptions options,
        Action<ModalBuilder> modifyModal)
    {
        modifyModal?.Invoke(builder);
        return interaction.RespondWithModalAsync(builder.Build(), options);
    }

    private static ModalInfo Known<T>()
        => ModalInfo.Find(typeof(T))
            ?? throw new ArgumentException($"{typeof(T).FullName} isn't referenced by any registered Modal Interaction Command.");
}

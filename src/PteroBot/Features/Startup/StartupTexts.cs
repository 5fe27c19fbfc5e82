using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>What is said about variables and images.</summary>
internal static class StartupTexts
{
    private const int DetailLength = 200;

    public static string Unknown(Room room, string asked) =>
        $"{room.Name} has no variable called {Outside.Code(asked)} that you can see. Pick one from the list that appears while you type.";

    public static string ReadOnly(EggVariable variable) =>
        $"**{Outside.Text(variable.Name)}** ({Outside.Code(variable.Key)}) is read-only: only an administrator of the panel can change it.";

    public static string Broken(EggVariable variable, string detail) =>
        $"The panel did not take that for **{Outside.Text(variable.Name)}**. Its rule: {ValueRules.Explain(variable.Rules)}. The panel says: {Outside.Text(detail, DetailLength)}";

    public static string Set(EggVariable variable, string? value) => value is null
        ? $"**{Outside.Text(variable.Name)}** is back to its default. It counts from the next start on."
        : $"**{Outside.Text(variable.Name)}** is set. It counts from the next start on.";

    /// <summary>The value where it is listed beside others, not escaped.</summary>
    public static string Hint(EggVariable variable) =>
        variable.Value.Length == 0 ? "empty" : SecretValues.IsSecret(variable) ? "hidden" : variable.Value;

    public static string ImageFixed(Room room) =>
        $"An administrator has given {room.Name} an image of its own, so that it cannot be changed here.";

    public static string NoSuchImage(string asked, IReadOnlyList<ImageChoice> choices) => choices.Count == 0
        ? "This kind of server has no images to choose from."
        : $"{Outside.Code(asked)} is none of the images for this kind of server: {Words.Join([.. choices.Take(10).Select(choice => Outside.Code(choice.Name))], "or")}.";
}

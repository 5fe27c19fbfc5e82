namespace PteroBot.Sandbox.Panel.World;

/// <summary>What happens by itself, once a second.</summary>
internal static class WorldTick
{
    public static void Step(PanelWorld world)
    {
        foreach (var server in world.Servers.ToList())
        {
            server.Wings.Tick();
            foreach (var schedule in server.Schedules.Where(schedule => schedule.Active && schedule.NextRunAt <= world.Now).ToList())
                Schedules.RunDue(world, server, schedule);
        }
    }
}
